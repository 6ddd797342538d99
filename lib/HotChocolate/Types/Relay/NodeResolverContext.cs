using System.Collections.Immutable;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Relay;

/// <summary>
/// The context of a node resolver: that of <c>node</c> or <c>nodes</c>, with the node's key as the argument and with state of its own,
/// because the nodes of one request are resolved side by side.
/// </summary>
internal sealed class NodeResolverContext(IResolverContext fieldContext, object key, Path path) : IMiddlewareContext
{
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

    public IServiceProvider Services { get; set; } = fieldContext.Services;

    public IServiceProvider RequestServices => fieldContext.RequestServices;

    public CancellationToken RequestAborted => fieldContext.RequestAborted;

    public T Parent<T>() => fieldContext.Parent<T>();

    public T ArgumentValue<T>(string name) => (T)key;

    public T Service<T>()
        where T : notnull
        => (T)(Services.GetService(typeof(T)) ?? throw new InvalidOperationException($"There is no service `{typeof(T)}`."));

    public void ReportError(string errorMessage) => ReportError(ErrorBuilder.New().SetMessage(errorMessage).Build());

    public void ReportError(IError error) => fieldContext.ReportError(error.Path is null ? error.WithPath(Path) : error);
}
