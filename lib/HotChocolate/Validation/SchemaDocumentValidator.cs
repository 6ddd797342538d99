using HotChocolate.Language;
using HotChocolate.Validation.SchemaRules;

namespace HotChocolate.Validation;

/// <summary>Validates type system documents before a schema is built from them: what one name, place or number is enough to tell.</summary>
internal static class SchemaDocumentValidator
{
    private static readonly Action<SchemaDocumentContext>[] s_rules =
    [
        LoneSchemaDefinitionRule.Check,
        UniqueOperationTypesRule.Check,
        UniqueTypeNamesRule.Check,
        UniqueEnumValueNamesRule.Check,
        UniqueFieldDefinitionNamesRule.Check,
        UniqueArgumentDefinitionNamesRule.Check,
        UniqueDirectiveNamesRule.Check,
        KnownTypeNamesRule.Check,
        KnownDirectivesRule.Check,
        UniqueDirectivesPerLocationRule.Check,
        PossibleTypeExtensionsRule.Check,
        KnownArgumentNamesOnDirectivesRule.Check,
        UniqueArgumentNamesOnDirectivesRule.Check,
        ProvidedRequiredArgumentsOnDirectivesRule.Check,
        UniqueInputFieldNamesRule.Check
    ];

    /// <summary>The errors of a document, each with its places.</summary>
    /// <param name="document">The document.</param>
    /// <param name="existing">The definitions that it adds to, which are known to be valid.</param>
    public static IReadOnlyList<IError> Validate(DocumentNode document, DocumentNode? existing = null) => Validate(document, existing, s_rules);

    public static IReadOnlyList<IError> Validate(DocumentNode document, DocumentNode? existing, params IEnumerable<Action<SchemaDocumentContext>> rules)
    {
        var context = new SchemaDocumentContext(document, existing);

        foreach (var check in rules)
        {
            check(context);
        }

        return context.Errors;
    }
}
