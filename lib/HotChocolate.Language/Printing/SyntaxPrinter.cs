namespace HotChocolate.Language.Utilities;

/// <summary>Prints a syntax tree as GraphQL text that parses to an equal tree.</summary>
public static class SyntaxPrinter
{
    /// <summary>The node as GraphQL text.</summary>
    /// <param name="node">The node.</param>
    /// <param name="indented">Whether to print on several lines, two spaces a level; otherwise on one line as far as block strings allow.</param>
    public static string Print(this ISyntaxNode node, bool indented = true)
    {
        var serializer = new SyntaxSerializer(indented);
        serializer.Write(node);
        return serializer.ToString();
    }
}
