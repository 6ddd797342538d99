using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>`[Type]` (spec: Type References).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="type">The type of an item.</param>
public sealed class ListTypeNode(Location? location, ITypeNode type) : INullableTypeNode
{
    /// <summary>A list type without a location.</summary>
    public ListTypeNode(ITypeNode type) : this(null, type)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ListType;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type of an item.</summary>
    public ITypeNode Type { get; } = type;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Type;
    }

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
