namespace HotChocolate.Types.Validation.Rules;

/// <summary>What has to be given cannot be deprecated (spec: @deprecated).</summary>
internal static class DeprecatedInputsAreOptional
{
    public static void Apply(SchemaValidationContext context)
    {
        foreach (var field in context.InputFields.Where(field => field.IsRequired && field.IsDeprecated))
        {
            context.Report($"`{field.Coordinate}` is required and so cannot be deprecated; make it nullable or give it a default value.", field.Coordinate);
        }
    }
}
