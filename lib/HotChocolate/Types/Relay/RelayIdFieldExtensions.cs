using HotChocolate.Types.Relay;

namespace HotChocolate.Types;

/// <summary>Makes node ids of fields (GraphQL Global Object Identification).</summary>
public static class RelayIdFieldExtensions
{
    /// <summary>The field is a node id: the schema shows an ID, C# sees the key.</summary>
    /// <param name="descriptor">The field.</param>
    /// <param name="typeName">The node's type; null for the type that has the field.</param>
    public static IObjectFieldDescriptor ID(this IObjectFieldDescriptor descriptor, string? typeName = null)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return descriptor.Extend((schema, field) => NodeIds.ApplyTo(schema, field, typeName));
    }

    /// <summary>The field is a node id of <typeparamref name="T"/>: the schema shows an ID, C# sees the key.</summary>
    /// <typeparam name="T">The C# type of the node.</typeparam>
    public static IObjectFieldDescriptor ID<T>(this IObjectFieldDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return descriptor.Extend(static (schema, field) => NodeIds.ApplyTo(schema, field, schema.OutputTypeName(typeof(T))));
    }
}
