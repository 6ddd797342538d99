using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A use of a directive (spec: Directives).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="arguments">The arguments in source order.</param>
public sealed class DirectiveNode(Location? location, NameNode name, IReadOnlyList<ArgumentNode> arguments) : ISyntaxNode, IHasName
{
    /// <summary>A directive without a location.</summary>
    public DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode> arguments) : this(null, name, arguments)
    {
    }

    /// <summary>A directive without a location.</summary>
    public DirectiveNode(string name, IReadOnlyList<ArgumentNode> arguments) : this(null, new NameNode(name), arguments)
    {
    }

    /// <summary>A directive without a location.</summary>
    public DirectiveNode(string name, params ArgumentNode[] arguments) : this(null, new NameNode(name), arguments)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Directive;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments in source order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Name;

        foreach (var argument in Arguments)
        {
            yield return argument;
        }
    }

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
