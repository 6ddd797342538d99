namespace HotChocolate.Types.Validation.Rules;

/// <summary>Default values are values of their types (spec: Arguments and Input Objects, Type Validation).</summary>
internal static class DefaultValuesAreValid
{
    public static void Apply(SchemaValidationContext context)
    {
        if (!context.IsResolved || !context.HasFiniteDefaults)
        {
            return;
        }

        foreach (var field in context.InputFields)
        {
            try
            {
                if (field.DefaultValue is { } value)
                {
                    field.VariableCoercer.Coerce(value, InputCoercionContext.WithoutVariables);
                }
            }
            catch (InputCoercionException exception)
            {
                var place = exception.InputPath.IsEmpty ? string.Empty : $" at `{string.Join('.', exception.InputPath)}`";
                context.Report($"The default value of `{field.Coordinate}` is not a `{field.Type}`{place}: {exception.Message}", field.Coordinate);
            }
        }
    }
}
