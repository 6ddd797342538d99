using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types.Relay;

/// <summary>The value is a node id: the schema shows an ID, C# sees the key (GraphQL Global Object Identification).</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
[SuppressMessage("Naming", "CA1711", Justification = "The published name.")]
public class IDAttribute(string? typeName = null) : DescriptorAttribute
{
    /// <summary>The node's type; null accepts every type's ids and writes those of the type that has the field.</summary>
    public string? TypeName { get; } = typeName;
}

/// <summary>The value is a node id of <typeparamref name="T"/>: the schema shows an ID, C# sees the key.</summary>
/// <typeparam name="T">The C# type of the node.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public class IDAttribute<T> : DescriptorAttribute;

/// <summary>
/// The method finds a node by its key: on a class annotated with <c>[ObjectType&lt;T&gt;]</c> it is no field,
/// on the query type it is a field as well.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;
