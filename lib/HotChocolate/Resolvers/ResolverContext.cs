using System.Collections.Immutable;
using HotChocolate.Execution.Processing;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Resolvers;

/// <summary>The context of one field. A pure field's context is reused for the next pure field as soon as its resolver returned.</summary>
internal sealed class ResolverContext(OperationExecution execution) : IMiddlewareContext
{
    private object? _parent;
    private ObjectNode _node = null!;
    private int _slot;
    private AsyncServiceScope? _scope;
    private IServiceProvider? _services;

    public Schema Schema => execution.Schema;

    public ObjectType ObjectType => _node.SelectionSet.Type;

    public Selection Selection { get; private set; } = null!;

    public Operation Operation => execution.Operation;

    public string ResponseName => Selection.ResponseName;

    public Path Path => _node.GetPath(_slot);

    public IDictionary<string, object?> ContextData => execution.ContextData;

    public IImmutableDictionary<string, object?> ScopedContextData { get; set; } = ImmutableDictionary<string, object?>.Empty;

    public IImmutableDictionary<string, object?> LocalContextData { get; set; } = ImmutableDictionary<string, object?>.Empty;

    public IServiceProvider RequestServices => execution.Services;

    public CancellationToken RequestAborted => execution.RequestAborted;

    public object? Result { get; set; }

    /// <summary>
    /// The services of the field. Fields that run side by side have a scope each (a DbContext serves one at a time);
    /// the root fields of a mutation and of a subscription share the request's.
    /// </summary>
    public IServiceProvider Services
    {
        get
        {
            if (_services is null && (execution.HasScopePerResolver || !ReferenceEquals(ObjectType, Schema.GetOperationType(Operation.Kind))))
            {
                _scope = execution.Services.CreateAsyncScope();
                _services = _scope.Value.ServiceProvider;
            }

            return _services ??= execution.Services;
        }
        set => _services = value;
    }

    internal ArgumentValues Arguments { get; private set; } = ArgumentValues.Empty;

    internal ObjectNode Node => _node;

    internal int Slot => _slot;

    public T Parent<T>() => _parent switch
    {
        T parent => parent,
        null => default!,
        _ => throw new InvalidCastException($"The parent of {Selection.Field.Coordinate} is a {_parent.GetType().Name}, not a {typeof(T).Name}."),
    };

    public T ArgumentValue<T>(string name)
    {
        var index = Arguments.IndexOf(name);
        return index >= 0
            ? (T)Arguments[index]!
            : throw new GraphQLException($"The field {Selection.Field.Coordinate} has no argument `{name}`.");
    }

    bool IResolverContext.IsArgumentGiven(string name) => Arguments.IndexOf(name) is >= 0 and var index && Arguments.IsGiven(index);

    public T Service<T>()
        where T : notnull
        => Services.GetRequiredService<T>();

    public void ReportError(string errorMessage) => ReportError(ErrorBuilder.New().SetMessage(errorMessage).Build());

    public void ReportError(IError error) => execution.AddError(error.Path is null ? error.WithPath(Path) : error);

    /// <summary>Points the context at a field.</summary>
    internal void Enter(ObjectNode node, int slot, object? parent, IImmutableDictionary<string, object?> scopedContextData)
    {
        _node = node;
        _slot = slot;
        _parent = parent;
        Selection = node.SelectionSet.Selections[slot];
        ScopedContextData = scopedContextData;
        Arguments = Selection.Arguments.GetValues(execution.Variables);
    }

    /// <summary>Disposes the field's own services, if it asked for any.</summary>
    internal ValueTask LeaveAsync() => _scope?.DisposeAsync() ?? default;
}
