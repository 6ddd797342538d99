using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>`{ a: 1 }` (spec: Input Object Values).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="fields">The fields in source order.</param>
public sealed class ObjectValueNode(Location? location, IReadOnlyList<ObjectFieldNode> fields) : IValueNode<IReadOnlyList<ObjectFieldNode>>
{
    /// <summary>An object without a location.</summary>
    public ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields) : this(null, fields)
    {
    }

    /// <summary>An object without a location.</summary>
    public ObjectValueNode(params ObjectFieldNode[] fields) : this(null, fields)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The fields in source order.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    IReadOnlyList<ObjectFieldNode> IValueNode<IReadOnlyList<ObjectFieldNode>>.Value => Fields;

    object IValueNode.Value => Fields;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => Fields;

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
