using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>`$name` (spec: Variables).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
public sealed class VariableNode(Location? location, NameNode name) : IValueNode<string>, IHasName
{
    /// <summary>A variable without a location.</summary>
    public VariableNode(NameNode name) : this(null, name)
    {
    }

    /// <summary>A variable without a location.</summary>
    public VariableNode(string name) : this(null, new NameNode(name))
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Variable;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The name of the variable, without the dollar sign.</summary>
    public string Value => Name.Value;

    object IValueNode.Value => Name.Value;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;
    }

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
