using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>`... on Type { }` (spec: Inline Fragments).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="typeCondition">The type condition, or null.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="selectionSet">The selection set.</param>
public sealed class InlineFragmentNode(
    Location? location,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : ISelectionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type condition, or null.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>The directives in source order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selection set.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
    {
        if (TypeCondition is not null)
        {
            yield return TypeCondition;
        }

        foreach (var directive in Directives)
        {
            yield return directive;
        }

        yield return SelectionSet;
    }

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
