using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The name of an enum value (spec: Enum Value).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="value">The value.</param>
public sealed class EnumValueNode(Location? location, string value) : IValueNode<string>
{
    /// <summary>An enum value without a location.</summary>
    public EnumValueNode(string value) : this(null, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The value.</summary>
    public string Value { get; } = value;

    object IValueNode.Value => Value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
