using HotChocolate.Types.Validation.Rules;

namespace HotChocolate.Types.Validation;

/// <summary>Applies all rules of the specification's Type Validation sections; every rule reports all it finds.</summary>
internal static class SchemaValidator
{
    private static readonly Action<SchemaValidationContext>[] s_rules =
    [
        RootTypesAreDistinct.Apply,
        NamesAreValid.Apply,
        TypesAreNotEmpty.Apply,
        InterfacesAreImplemented.Apply,
        InputObjectsAreFinite.Apply,
        OneOfFieldsAreNullable.Apply,
        DefaultValuesAreFinite.Apply,
        DefaultValuesAreValid.Apply,
        DeprecatedInputsAreOptional.Apply,
        DirectivesDoNotUseThemselves.Apply,
        AppliedDirectivesAreValid.Apply,
    ];

    public static void Validate(SchemaValidationContext context)
    {
        foreach (var apply in s_rules)
        {
            apply(context);
        }
    }
}
