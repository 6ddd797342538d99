namespace HotChocolate.Types;

/// <summary>The class's methods are fields of the query type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>The class's methods are fields of the mutation type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>The class's methods are fields of the subscription type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SubscriptionTypeAttribute : Attribute;

/// <summary>The class's methods are fields of the object type of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The C# type behind the object type.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ObjectTypeAttribute<T> : Attribute
{
    /// <summary>The C# type behind the object type.</summary>
    public Type Type => typeof(T);
}

/// <summary>The C# type is an interface of the schema (spec: Interfaces).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The name; null for the C# type's own.</summary>
    public string? Name { get; set; } = name;
}

/// <summary>The C# type is a union of all object types of the schema that derive from it (spec: Unions).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The name; null for the C# type's own.</summary>
    public string? Name { get; set; } = name;
}

/// <summary>Exactly one field of the input object must be given, and not null (spec: OneOf Input Objects).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;

/// <summary>The value that stands in where an argument or input field is not given.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The C# value.</summary>
    public object? Value { get; } = value;
}
