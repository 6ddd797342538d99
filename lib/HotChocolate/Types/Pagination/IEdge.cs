namespace HotChocolate.Types.Pagination;

/// <summary>An item of a connection with its cursor (Relay cursor connections specification, Edge Types).</summary>
public interface IEdge
{
    /// <summary>Marks the item's place in the list.</summary>
    string Cursor { get; }

    /// <summary>The item.</summary>
    object? Node { get; }
}

/// <inheritdoc cref="IEdge"/>
public interface IEdge<out T> : IEdge
{
    /// <inheritdoc cref="IEdge.Node"/>
    new T Node { get; }
}
