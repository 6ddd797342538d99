using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>An argument of a field or a directive (spec: Arguments).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="value">The value.</param>
public sealed class ArgumentNode(Location? location, NameNode name, IValueNode value) : ISyntaxNode, IHasName
{
    /// <summary>An argument without a location.</summary>
    public ArgumentNode(NameNode name, IValueNode value) : this(null, name, value)
    {
    }

    /// <summary>An argument without a location.</summary>
    public ArgumentNode(string name, IValueNode value) : this(null, new NameNode(name), value)
    {
    }

    /// <summary>A string argument.</summary>
    public ArgumentNode(string name, string value) : this(null, new NameNode(name), new StringValueNode(value))
    {
    }

    /// <summary>An integer argument.</summary>
    public ArgumentNode(string name, int value) : this(null, new NameNode(name), new IntValueNode(value))
    {
    }

    /// <summary>A Boolean argument.</summary>
    public ArgumentNode(string name, bool value) : this(null, new NameNode(name), new BooleanValueNode(value))
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Argument;

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
