using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>`null` (spec: Null Value).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
public sealed class NullValueNode(Location? location) : IValueNode<object?>
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NullValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>Always null.</summary>
    public object? Value => null;

    /// <summary>The literal without a location.</summary>
    public static NullValueNode Default { get; } = new(null);

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
