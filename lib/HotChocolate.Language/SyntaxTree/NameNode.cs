using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A name (spec: Names).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="value">The value.</param>
public sealed class NameNode(Location? location, string value) : ISyntaxNode
{
    /// <summary>A name without a location.</summary>
    public NameNode(string value) : this(null, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Name;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The value.</summary>
    public string Value { get; } = value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
