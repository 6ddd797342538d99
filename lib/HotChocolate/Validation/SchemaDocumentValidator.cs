using HotChocolate.Language;
using HotChocolate.Validation.SchemaRules;

namespace HotChocolate.Validation;

/// <summary>Validates type system documents before a schema is built from them: what one name, place or number is enough to tell.</summary>
internal static class SchemaDocumentValidator
{
    /// <summary>The rules whose breach a schema, once built, does not show any more; the others its own validation covers, with coordinates.</summary>
    public static IReadOnlyList<Action<SchemaDocumentContext>> SyntaxRules { get; } =
    [
        LoneSchemaDefinitionRule.Check,
        UniqueOperationTypesRule.Check,
        UniqueArgumentNamesOnDirectivesRule.Check,
        UniqueInputFieldNamesRule.Check
    ];

    private static readonly Action<SchemaDocumentContext>[] s_rules =
    [
        .. SyntaxRules,
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
        ProvidedRequiredArgumentsOnDirectivesRule.Check
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
