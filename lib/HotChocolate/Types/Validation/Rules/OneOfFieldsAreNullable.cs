namespace HotChocolate.Types.Validation.Rules;

/// <summary>The fields of a OneOf are nullable and have no defaults (spec: Input Objects, Type Validation).</summary>
internal static class OneOfFieldsAreNullable
{
    public static void Apply(SchemaValidationContext context)
    {
        foreach (var field in context.Types.OfType<InputObjectType>().Where(type => type.IsOneOf).SelectMany(type => type.Fields))
        {
            if (field.Type is NonNullType)
            {
                context.Report($"`{field.Coordinate}` has to be nullable, because its type is a OneOf.", field.Coordinate);
            }

            if (field.DefaultValue is not null)
            {
                context.Report($"`{field.Coordinate}` cannot have a default value, because its type is a OneOf.", field.Coordinate);
            }
        }
    }
}
