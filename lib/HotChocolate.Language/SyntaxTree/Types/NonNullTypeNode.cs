using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>`Type!` (spec: Type References).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="type">The type that must not be null.</param>
public sealed class NonNullTypeNode(Location? location, INullableTypeNode type) : ITypeNode
{
    /// <summary>A non-null type without a location.</summary>
    public NonNullTypeNode(INullableTypeNode type) : this(null, type)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type that must not be null.</summary>
    public INullableTypeNode Type { get; } = type;

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
