namespace HotChocolate.Types.Relay;

/// <summary>A node's type and key.</summary>
public readonly struct NodeId(string typeName, object internalId) : IEquatable<NodeId>
{
    /// <summary>The name of the node's type.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The key.</summary>
    public object InternalId { get; } = internalId;

    /// <inheritdoc />
    public bool Equals(NodeId other) => TypeName == other.TypeName && InternalId.Equals(other.InternalId);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is NodeId other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(TypeName, InternalId);

    /// <summary>The type's name and the key.</summary>
    public override string ToString() => $"{TypeName}:{InternalId}";

    /// <summary>True if type and key are the same.</summary>
    public static bool operator ==(NodeId left, NodeId right) => left.Equals(right);

    /// <summary>True unless type and key are the same.</summary>
    public static bool operator !=(NodeId left, NodeId right) => !left.Equals(right);
}
