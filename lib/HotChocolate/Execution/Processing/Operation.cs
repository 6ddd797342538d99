using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// An operation compiled for execution: fields merged, fragments resolved, arguments without variables coerced.
/// @skip and @include are decided here too: an operation whose directives name variables is compiled once for each
/// combination of their values that occurs, so that execution never asks.
/// </summary>
public sealed class Operation
{
    private readonly PreparedOperation _prepared;
    private readonly InputCoercionContext _conditions;

    internal Operation(PreparedOperation prepared, InputCoercionContext conditions)
    {
        _prepared = prepared;
        _conditions = conditions;
        RootSelectionSet = OperationCompiler.CompileRoot(this, prepared, conditions);
    }

    /// <summary>The operation's name; null if it has none.</summary>
    public string? Name => _prepared.Definition.Name?.Value;

    /// <summary>Whether the operation is a query, a mutation or a subscription.</summary>
    public OperationType Kind => _prepared.Definition.Operation;

    /// <summary>The syntax of the operation.</summary>
    public OperationDefinitionNode Definition => _prepared.Definition;

    /// <summary>The object type of the root.</summary>
    public ObjectType RootType => _prepared.RootType;

    internal SelectionSet RootSelectionSet { get; }

    /// <summary>Tells that an execution is over.</summary>
    internal void Release() => _prepared.Owner.Trim();

    internal SelectionSet CompileSelectionSet(ObjectType objectType, IReadOnlyList<FieldNode> parents)
        => OperationCompiler.CompileSelectionSet(this, _prepared, _conditions, objectType, parents);
}
