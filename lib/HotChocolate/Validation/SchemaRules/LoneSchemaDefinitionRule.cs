using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>There is one schema definition at most (spec: Schema).</summary>
internal static class LoneSchemaDefinitionRule
{
    public static void Check(SchemaDocumentContext context)
    {
        var exists = context.Existing is { } existing
            && (existing.Definitions.Any(definition => definition is SchemaDefinitionNode)
                || Enum.GetNames<OperationType>().Any(context.ExistingTypes.ContainsKey));

        var definitions = context.Document.Definitions.OfType<SchemaDefinitionNode>();

        foreach (var definition in definitions.Skip(exists ? 0 : 1))
        {
            context.Report(exists ? "An existing schema can be extended, but not defined again." : "There can be only one schema definition.", definition);
        }
    }
}
