namespace HotChocolate.Types.Pagination;

/// <summary>An item of a connection with its cursor, which is computed when it is first asked for.</summary>
public class Edge<T> : IEdge<T>
{
    private readonly int _index;
    private readonly Func<int, string>? _resolveCursor;
    private string? _cursor;

    /// <summary>An item whose cursor is known.</summary>
    public Edge(T node, string cursor)
    {
        ArgumentException.ThrowIfNullOrEmpty(cursor);
        Node = node;
        _cursor = cursor;
    }

    /// <summary>An item whose cursor is computed from it.</summary>
    public Edge(T node, Func<T, string> resolveCursor)
        : this(node, 0, _ => resolveCursor(node))
        => ArgumentNullException.ThrowIfNull(resolveCursor);

    /// <summary>An item whose cursor is computed from its index.</summary>
    public Edge(T node, int index, Func<int, string> resolveCursor)
    {
        ArgumentNullException.ThrowIfNull(resolveCursor);
        Node = node;
        _index = index;
        _resolveCursor = resolveCursor;
    }

    /// <inheritdoc/>
    public T Node { get; }

    object? IEdge.Node => Node;

    /// <inheritdoc/>
    public string Cursor => _cursor ??= _resolveCursor!(_index);
}
