using HotChocolate.Resolvers;

namespace HotChocolate.Types.Relay;

/// <summary>What the schema knows of nodes.</summary>
internal sealed class NodeFeature : INodeIdRuntimeTypeLookup
{
    public bool IsEnabled { get; set; }

    public GlobalObjectIdentificationOptions Options { get; } = new();

    public INodeIdSerializer Serializer { get; set; } = new NodeIdSerializer();

    /// <summary>How the nodes of a type are found, by the type's name.</summary>
    public Dictionary<string, NodeResolver> Resolvers { get; } = new(StringComparer.Ordinal);

    public Type? GetNodeIdRuntimeType(string typeName) => Resolvers.GetValueOrDefault(typeName)?.KeyType;
}

/// <summary>Finds nodes of one type.</summary>
/// <param name="KeyType">The C# type of the keys.</param>
/// <param name="Pipeline">Resolves one node; the key is the value of every argument.</param>
internal sealed record NodeResolver(Type KeyType, FieldDelegate Pipeline);

/// <summary>How node ids and the fields <c>node</c> and <c>nodes</c> behave.</summary>
public sealed class GlobalObjectIdentificationOptions
{
    /// <summary>The largest number of nodes that <c>nodes</c> gives at once.</summary>
    public int MaxAllowedNodeBatchSize { get; set; } = 50;

    /// <summary>True if the query type has the field <c>nodes</c>.</summary>
    public bool AddNodesField { get; set; } = true;
}
