namespace HotChocolate.Language;

/// <summary>The source text is not a GraphQL document, or exceeds a limit of <see cref="ParserOptions" />.</summary>
public sealed class SyntaxException : Exception
{
    internal SyntaxException(string message, int position, int line, int column) : base(message)
    {
        Position = position;
        Line = line;
        Column = column;
    }

    /// <summary>The offset in bytes.</summary>
    public int Position { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 code units, from 1.</summary>
    public int Column { get; }
}
