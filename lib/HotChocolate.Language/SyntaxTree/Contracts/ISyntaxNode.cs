namespace HotChocolate.Language;

/// <summary>A node of the syntax tree.</summary>
public interface ISyntaxNode
{
    /// <summary>The kind of the node.</summary>
    SyntaxKind Kind { get; }

    /// <summary>Where the node stands in the source, or null.</summary>
    Location? Location { get; }

    /// <summary>The children in source order.</summary>
    IEnumerable<ISyntaxNode> GetNodes();

    /// <summary>The node as GraphQL text, indented.</summary>
    string ToString();

    /// <summary>The node as GraphQL text.</summary>
    /// <param name="indented">Whether to print on several lines.</param>
    string ToString(bool indented);
}
