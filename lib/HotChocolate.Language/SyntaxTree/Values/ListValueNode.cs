using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>`[a, b]` (spec: List Value).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="items">The items.</param>
public sealed class ListValueNode(Location? location, IReadOnlyList<IValueNode> items) : IValueNode<IReadOnlyList<IValueNode>>
{
    /// <summary>A list without a location.</summary>
    public ListValueNode(IReadOnlyList<IValueNode> items) : this(null, items)
    {
    }

    /// <summary>A list without a location.</summary>
    public ListValueNode(params IValueNode[] items) : this(null, items)
    {
    }

    /// <summary>A list of one item.</summary>
    public ListValueNode(IValueNode item) : this(null, [item])
    {
    }

    /// <summary>A list of one item.</summary>
    public ListValueNode(Location? location, IValueNode item) : this(location, [item])
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ListValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The items.</summary>
    public IReadOnlyList<IValueNode> Items { get; } = items;

    IReadOnlyList<IValueNode> IValueNode<IReadOnlyList<IValueNode>>.Value => Items;

    object IValueNode.Value => Items;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => Items;

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
