using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A string or block string (spec: String Value).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="value">The value with escapes resolved; of a block string with the common indentation removed.</param>
/// <param name="block">Whether it was written as a block string.</param>
public sealed class StringValueNode(Location? location, string value, bool block) : IValueNode<string>
{
    /// <summary>A string without a location.</summary>
    public StringValueNode(string value) : this(null, value, false)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.StringValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The value with escapes resolved; of a block string with the common indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written as a block string.</summary>
    public bool Block { get; } = block;

    object IValueNode.Value => Value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
