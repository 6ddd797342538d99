using System.Collections.Concurrent;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Execution;

/// <summary>A valid document with its operations, prepared when they are first executed.</summary>
internal sealed class ParsedDocument(Schema schema, DocumentNode document)
{
    private readonly ConcurrentDictionary<string, PreparedOperation> _operations = new(StringComparer.Ordinal);

    /// <summary>The operation to execute (spec: GetOperation).</summary>
    /// <exception cref="GraphQLException">The document holds no such operation, or several and no name is given.</exception>
    public PreparedOperation GetOperation(string? operationName)
    {
        var key = operationName ?? string.Empty;
        return _operations.TryGetValue(key, out var operation)
            ? operation
            : _operations.GetOrAdd(key, new PreparedOperation(schema, document, FindDefinition(operationName)));
    }

    private OperationDefinitionNode FindDefinition(string? operationName)
    {
        OperationDefinitionNode? found = null;
        foreach (var definition in document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operationName is null)
            {
                found = found is null ? definition : throw new GraphQLException(ErrorFactory.SeveralOperations());
            }
            else if (definition.Name?.Value == operationName)
            {
                return definition;
            }
        }

        return found ?? throw new GraphQLException(
            operationName is null ? ErrorFactory.NoOperation(document) : ErrorFactory.OperationNotFound(operationName, document));
    }
}
