namespace HotChocolate.Language;

/// <summary>A selected field (spec: Fields).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="alias">The alias, or null.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="arguments">The arguments in source order.</param>
/// <param name="selectionSet">The selection set of a composite field, or null.</param>
public sealed class FieldNode(
    Location? location,
    NameNode name,
    NameNode? alias,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<ArgumentNode> arguments,
    SelectionSetNode? selectionSet)
    : NamedSyntaxNode(location, name, directives), ISelectionNode
{
    /// <summary>A leaf field without a location.</summary>
    public FieldNode(string name) : this(null, new NameNode(name), null, [], [], null)
    {
    }

    /// <summary>A field without arguments and location.</summary>
    public FieldNode(string name, SelectionSetNode? selectionSet) : this(null, new NameNode(name), null, [], [], selectionSet)
    {
    }

    /// <summary>A field without a location.</summary>
    public FieldNode(
        NameNode name,
        NameNode? alias,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<ArgumentNode> arguments,
        SelectionSetNode? selectionSet)
        : this(null, name, alias, directives, arguments, selectionSet)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The alias, or null.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The arguments in source order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The selection set of a composite field, or null.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Alias is not null)
        {
            yield return Alias;
        }

        yield return Name;

        foreach (var argument in Arguments)
        {
            yield return argument;
        }

        foreach (var directive in Directives)
        {
            yield return directive;
        }

        if (SelectionSet is not null)
        {
            yield return SelectionSet;
        }
    }
}
