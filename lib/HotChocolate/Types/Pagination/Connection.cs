namespace HotChocolate.Types.Pagination;

/// <summary>A page of a list as clients see it (Relay cursor connections specification, Connection Types).</summary>
public class Connection
{
    /// <param name="edges">The items of the page.</param>
    /// <param name="info">What is known of the list around them.</param>
    /// <param name="totalCount">How many items the list has; 0 where nobody asked.</param>
    public Connection(IReadOnlyList<IEdge> edges, ConnectionPageInfo info, int totalCount = 0)
    {
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentNullException.ThrowIfNull(info);
        Edges = edges;
        Info = info;
        TotalCount = totalCount;
    }

    /// <summary>The items of the page.</summary>
    public IReadOnlyList<IEdge> Edges { get; }

    /// <summary>What is known of the list around the page.</summary>
    public ConnectionPageInfo Info { get; }

    /// <summary>How many items the list has; 0 where nobody asked.</summary>
    public int TotalCount { get; }

    /// <summary>The page of an empty list.</summary>
    public static Connection<T> Empty<T>() => new(ConnectionPageInfo.Empty);
}

/// <inheritdoc cref="Connection"/>
public class Connection<T> : Connection
{
    /// <param name="edges">The items of the page.</param>
    /// <param name="info">What is known of the list around them.</param>
    /// <param name="totalCount">How many items the list has; 0 where nobody asked.</param>
    public Connection(IReadOnlyList<IEdge<T>> edges, ConnectionPageInfo info, int totalCount = 0)
        : base(edges, info, totalCount)
        => Edges = edges;

    /// <summary>A page without items.</summary>
    public Connection(ConnectionPageInfo info, int totalCount = 0)
        : this([], info, totalCount)
    {
    }

    /// <inheritdoc cref="Connection.Edges"/>
    public new IReadOnlyList<IEdge<T>> Edges { get; }
}
