namespace HotChocolate.Types;

/// <summary>What all named types have. Types are made by the schema builder, completed once and never change after.</summary>
public abstract class TypeDefinition : ITypeDefinition
{
    private protected TypeDefinition(string name, Type runtimeType)
    {
        Name = name;
        RuntimeType = runtimeType;
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public string? Description { get; internal set; }

    /// <inheritdoc />
    public abstract TypeKind Kind { get; }

    /// <inheritdoc />
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];

    /// <inheritdoc />
    public Type RuntimeType { get; }

    /// <summary>True for the types of introspection.</summary>
    internal bool IsIntrospectionType => Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
