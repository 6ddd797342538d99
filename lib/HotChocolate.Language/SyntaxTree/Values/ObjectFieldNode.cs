using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A field of an object value (spec: Input Object Values).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="value">The value.</param>
public sealed class ObjectFieldNode(Location? location, NameNode name, IValueNode value) : ISyntaxNode, IHasName
{
    /// <summary>A field without a location.</summary>
    public ObjectFieldNode(string name, IValueNode value) : this(null, new NameNode(name), value)
    {
    }

    /// <summary>A string field.</summary>
    public ObjectFieldNode(string name, string value) : this(null, new NameNode(name), new StringValueNode(value))
    {
    }

    /// <summary>An integer field.</summary>
    public ObjectFieldNode(string name, int value) : this(null, new NameNode(name), new IntValueNode(value))
    {
    }

    /// <summary>A floating-point field.</summary>
    public ObjectFieldNode(string name, double value) : this(null, new NameNode(name), new FloatValueNode(value))
    {
    }

    /// <summary>A Boolean field.</summary>
    public ObjectFieldNode(string name, bool value) : this(null, new NameNode(name), new BooleanValueNode(value))
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public IValueNode Value { get; } = value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
        yield return Value;
    }

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
