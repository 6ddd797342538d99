using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A reference to a type by name (spec: Type References).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
public sealed class NamedTypeNode(Location? location, NameNode name) : INullableTypeNode, IHasName
{
    /// <summary>A reference without a location.</summary>
    public NamedTypeNode(NameNode name) : this(null, name)
    {
    }

    /// <summary>A reference without a location.</summary>
    public NamedTypeNode(string name) : this(null, new NameNode(name))
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NamedType;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
    }

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
