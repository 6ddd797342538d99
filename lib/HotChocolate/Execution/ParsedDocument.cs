using System.Collections.Concurrent;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Execution;

/// <summary>A valid document with its operations, prepared when they are first executed.</summary>
internal sealed class ParsedDocument(Schema schema, DocumentNode document)
{
    /// <summary>How many compiled selections are kept. Fragments multiply, so that a small document could fill the memory.</summary>
    private const int MaxKeptSelections = 10_000;

    private readonly ConcurrentDictionary<string, PreparedOperation> _operations = new(StringComparer.Ordinal);
    private int _selectionCount;

    /// <summary>The operation to execute (spec: GetOperation).</summary>
    /// <exception cref="GraphQLException">The document holds no such operation, or several and no name is given.</exception>
    public PreparedOperation GetOperation(string? operationName)
    {
        var key = operationName ?? string.Empty;
        return _operations.TryGetValue(key, out var operation)
            ? operation
            : _operations.GetOrAdd(key, new PreparedOperation(schema, this, document, FindDefinition(operationName)));
    }

    /// <summary>Notes that selections were compiled.</summary>
    public void CountSelections(int count) => Interlocked.Add(ref _selectionCount, count);

    /// <summary>Lets go of what was compiled, if that is too much to be kept; what is being executed has it still.</summary>
    public void Trim()
    {
        if (Volatile.Read(ref _selectionCount) > MaxKeptSelections)
        {
            _operations.Clear();
            Volatile.Write(ref _selectionCount, 0);
        }
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
