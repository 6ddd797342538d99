using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>`true` or `false` (spec: Boolean Value).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="value">The value.</param>
public sealed class BooleanValueNode(Location? location, bool value) : IValueNode<bool>
{
    /// <summary>A Boolean without a location.</summary>
    public BooleanValueNode(bool value) : this(null, value)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    object IValueNode.Value => Value;

    /// <summary>The literal `true`.</summary>
    public static BooleanValueNode True { get; } = new(true);

    /// <summary>The literal `false`.</summary>
    public static BooleanValueNode False { get; } = new(false);

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => [];

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
