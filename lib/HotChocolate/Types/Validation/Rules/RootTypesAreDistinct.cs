namespace HotChocolate.Types.Validation.Rules;

/// <summary>No type is the root of two operations (spec: Root Operation Types).</summary>
internal static class RootTypesAreDistinct
{
    public static void Apply(SchemaValidationContext context)
    {
        foreach (var group in context.Roots.OfType<ObjectType>().GroupBy(root => root.Name).Where(group => group.Count() > 1))
        {
            context.Report($"`{group.Key}` is the root type of several operations.", group.Key);
        }
    }
}
