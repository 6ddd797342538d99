namespace HotChocolate;

/// <summary>Names the schema element that is made from the annotated C# element.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property | AttributeTargets.Method
    | AttributeTargets.Parameter | AttributeTargets.Enum | AttributeTargets.Field)]
public sealed class GraphQLNameAttribute : Attribute
{
    /// <summary>The name, taken as it is.</summary>
    public GraphQLNameAttribute(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The name.</summary>
    public string Name { get; }
}

/// <summary>Describes the schema element that is made from the annotated C# element; it goes before the element's <c>summary</c>.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property | AttributeTargets.Method
    | AttributeTargets.Enum | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class GraphQLDescriptionAttribute : Attribute
{
    /// <summary>The description, as Markdown.</summary>
    public GraphQLDescriptionAttribute(string description)
    {
        ArgumentException.ThrowIfNullOrEmpty(description);
        Description = description;
    }

    /// <summary>The description.</summary>
    public string Description { get; }
}

/// <summary>Marks the schema element as deprecated.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class GraphQLDeprecatedAttribute : Attribute
{
    /// <summary>Why, and what to use instead.</summary>
    public GraphQLDeprecatedAttribute(string deprecationReason)
    {
        ArgumentException.ThrowIfNullOrEmpty(deprecationReason);
        DeprecationReason = deprecationReason;
    }

    /// <summary>The reason.</summary>
    public string DeprecationReason { get; }
}

/// <summary>Keeps the annotated member out of the schema.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field)]
public sealed class GraphQLIgnoreAttribute : Attribute;
