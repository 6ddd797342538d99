using System.Collections.Immutable;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types.Relay;

/// <summary>
/// The context of a node resolver: that of <c>node</c> or <c>nodes</c>, with the node's key as the argument and with state of its own,
/// because the nodes of one request are resolved side by side.
/// </summary>
internal sealed class NodeResolverContext(IResolverContext fieldContext, object key, Path path) : IMiddlewareContext, IAsyncDisposable
{
    private AsyncServiceScope? _scope;

    public object? Result { get; set; }

    public Schema Schema => fieldContext.Schema;

    public ObjectType ObjectType => fieldContext.ObjectType;

    public Selection Selection => fieldContext.Selection;

    public Operation Operation => fieldContext.Operation;

    public string ResponseName => fieldContext.ResponseName;

    public Path Path { get; } = path;

    public IDictionary<string, object?> ContextData => fieldContext.ContextData;

    public IImmutableDictionary<string, object?> ScopedContextData { get; set; } = fieldContext.ScopedContextData;

    public IImmutableDictionary<string, object?> LocalContextData { get; set; } = fieldContext.LocalContextData;

    /// <summary>The services of this node only.</summary>
    public IServiceProvider Services
    {
        get
        {
            if (field is null)
            {
                _scope = fieldContext.RequestServices.CreateAsyncScope();
                field = _scope.Value.ServiceProvider;
            }

            return field;
        }
        set;
    }

    public IServiceProvider RequestServices => fieldContext.RequestServices;

    public CancellationToken RequestAborted => fieldContext.RequestAborted;

    public T Parent<T>() => fieldContext.Parent<T>();

    public T ArgumentValue<T>(string name) => (T)key;

    bool IResolverContext.IsArgumentGiven(string name) => true;

    public T Service<T>()
        where T : notnull
        => Services.GetRequiredService<T>();

    public void ReportError(string errorMessage) => ReportError(ErrorBuilder.New().SetMessage(errorMessage).Build());

    public void ReportError(IError error) => fieldContext.ReportError(error.Path is null ? error.WithPath(Path) : error);

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? default;
}
