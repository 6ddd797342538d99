using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The selections between two braces, possibly none (spec: Selection Sets).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="selections">The selections in source order.</param>
public sealed class SelectionSetNode(Location? location, IReadOnlyList<ISelectionNode> selections) : ISyntaxNode
{
    /// <summary>A selection set without a location.</summary>
    public SelectionSetNode(IReadOnlyList<ISelectionNode> selections) : this(null, selections)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The selections in source order.</summary>
    public IReadOnlyList<ISelectionNode> Selections { get; } = selections;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => Selections;

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
