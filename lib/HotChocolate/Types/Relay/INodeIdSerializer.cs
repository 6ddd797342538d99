namespace HotChocolate.Types.Relay;

/// <summary>Tells the C# type of the keys of a node type.</summary>
public interface INodeIdRuntimeTypeLookup
{
    /// <summary>The C# type of the keys; null if there is no such node type.</summary>
    Type? GetNodeIdRuntimeType(string typeName);
}

/// <summary>Writes and reads node ids.</summary>
public interface INodeIdSerializer
{
    /// <summary>The id of the node of that type and key.</summary>
    string Format(string typeName, object internalId);

    /// <summary>The type and key of an id; the lookup tells the type of the key.</summary>
    /// <exception cref="GraphQLException">It is no node id, or its type has no such key.</exception>
    NodeId Parse(string formattedId, INodeIdRuntimeTypeLookup runtimeTypeLookup);

    /// <summary>The type and key of an id whose key has the type <paramref name="runtimeType"/>.</summary>
    /// <exception cref="GraphQLException">It is no node id, or its key is of another type.</exception>
    NodeId Parse(string formattedId, Type runtimeType);
}
