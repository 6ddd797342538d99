using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>Each kind of operation has one root type (spec: Root Operation Types).</summary>
internal static class UniqueOperationTypesRule
{
    public static void Check(SchemaDocumentContext context)
    {
        var existing = FindExisting(context);
        var first = new Dictionary<OperationType, OperationTypeDefinitionNode>();

        foreach (var type in context.Document.Definitions.OfType<SchemaDefinitionNodeBase>().SelectMany(schema => schema.OperationTypes))
        {
            var operation = type.Operation.ToString().ToLowerInvariant();

            if (existing.Contains(type.Operation))
            {
                context.Report($"The existing schema has a {operation} type already.", type);
            }
            else if (!first.TryAdd(type.Operation, type))
            {
                context.Report($"There can be only one {operation} type.", first[type.Operation], type);
            }
        }
    }

    private static HashSet<OperationType> FindExisting(SchemaDocumentContext context)
    {
        var schemas = context.Existing?.Definitions.OfType<SchemaDefinitionNodeBase>().ToArray() ?? [];

        return schemas.Any(schema => schema is SchemaDefinitionNode)
            ? [.. schemas.SelectMany(schema => schema.OperationTypes).Select(type => type.Operation)]
            : [.. Enum.GetValues<OperationType>().Where(operation => context.ExistingTypes.ContainsKey(operation.ToString()))];
    }
}
