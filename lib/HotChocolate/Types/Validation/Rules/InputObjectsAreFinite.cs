namespace HotChocolate.Types.Validation.Rules;

/// <summary>
/// Every input object has a value that can be written down: no chain of non-null fields leads back to it, and not
/// every field of a OneOf does (spec: Input Objects, Circular References; OneOf Input Objects, 2026: inhabitable).
/// </summary>
internal static class InputObjectsAreFinite
{
    public static void Apply(SchemaValidationContext context)
    {
        var endless = context.Types.OfType<InputObjectType>().ToHashSet();
        while (endless.RemoveWhere(type => HasValue(type, endless)) > 0)
        {
        }

        // What only leads to a circle is as endless as what is on it, but the fault is in the circle.
        foreach (var type in context.Types.OfType<InputObjectType>().Where(type => endless.Contains(type) && IsOnCircle(type, endless)))
        {
            context.Report($"No value of `{type.Name}` can be given: it has to hold another `{type.Name}`, which has to hold another, without end.", type.Name);
        }
    }

    private static bool HasValue(InputObjectType type, HashSet<InputObjectType> endless)
        => type.IsOneOf
            ? type.Fields.Count == 0 || type.Fields.Any(field => Needed(field) is not { } inner || !endless.Contains(inner))
            : type.Fields.All(field => field.Type is not NonNullType || Needed(field) is not { } inner || !endless.Contains(inner));

    private static bool IsOnCircle(InputObjectType start, HashSet<InputObjectType> endless)
    {
        var reached = new HashSet<InputObjectType>();
        var pending = new Stack<InputObjectType>([start]);
        while (pending.TryPop(out var type))
        {
            foreach (var field in type.Fields)
            {
                if ((!type.IsOneOf && field.Type is not NonNullType) || Needed(field) is not { } inner || !endless.Contains(inner))
                {
                    continue;
                }

                if (ReferenceEquals(inner, start))
                {
                    return true;
                }

                if (reached.Add(inner))
                {
                    pending.Push(inner);
                }
            }
        }

        return false;
    }

    /// <summary>The input object that a value of the field has to hold; a list may be empty.</summary>
    private static InputObjectType? Needed(InputField field) => field.Type.Nullable() as InputObjectType;
}
