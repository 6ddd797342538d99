using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Language;

/// <summary>
/// Parses GraphQL documents, operations as well as type systems, in the grammar of the September 2026 edition.
/// Whatever the input is, the outcome is a tree or a <see cref="SyntaxException" />.
/// </summary>
public ref partial struct Utf8GraphQLParser
{
    private readonly ParserOptions _options;
    private Utf8GraphQLReader _reader;
    private int _nodeCount;
    private int _fieldCount;
    private int _depth;

    private Utf8GraphQLParser(ReadOnlySpan<byte> sourceText, ParserOptions options)
    {
        _options = options;
        _reader = new Utf8GraphQLReader(sourceText, options.MaxAllowedTokens);
        _reader.MoveNext();
    }

    /// <summary>Parses a document with the default options.</summary>
    /// <exception cref="SyntaxException">It is not a GraphQL document.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> sourceText) => Parse(sourceText, ParserOptions.Default);

    /// <summary>Parses a document.</summary>
    /// <exception cref="SyntaxException">It is not a GraphQL document, or exceeds a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> sourceText, ParserOptions options)
        => new Utf8GraphQLParser(sourceText, options).ParseDocument();

    /// <summary>Parses a document with the default options.</summary>
    /// <exception cref="SyntaxException">It is not a GraphQL document.</exception>
    public static DocumentNode Parse([StringSyntax("graphql")] string sourceText) => Parse(sourceText, ParserOptions.Default);

    /// <summary>Parses a document.</summary>
    /// <exception cref="SyntaxException">It is not a GraphQL document, or exceeds a limit.</exception>
    public static DocumentNode Parse([StringSyntax("graphql")] string sourceText, ParserOptions options)
        => Parse(sourceText, options, (ref parser) => parser.ParseDocument());

    private delegate T ParseSyntax<out T>(ref Utf8GraphQLParser parser);

    private static T Parse<T>(string sourceText, ParserOptions options, ParseSyntax<T> parse)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Utf8Source.GetMaxByteCount(sourceText));

        try
        {
            var parser = new Utf8GraphQLParser(bytes.AsSpan(0, Utf8Source.Encode(sourceText, bytes)), options);
            return parse(ref parser);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private DocumentNode ParseDocument()
    {
        var definitions = new NodeArrayBuilder<IDefinitionNode>();
        var start = new TokenStart(0, 1, 1);

        do
        {
            definitions.Add(ParseDefinition());
        }
        while (_reader.Kind is not TokenKind.EndOfFile);

        return new DocumentNode(CreateLocation(start), definitions.ToArray(), _nodeCount, _fieldCount);
    }

    private IDefinitionNode ParseDefinition()
    {
        var start = Start();

        if (_reader.Kind is TokenKind.LeftBrace)
        {
            return ParseShorthandOperation(start);
        }

        var description = ParseDescription();

        if (_reader.Kind is not TokenKind.Name)
        {
            throw Unexpected();
        }

        var keyword = _reader.Value;

        return keyword switch
        {
            _ when keyword.SequenceEqual("query"u8) => ParseOperation(start, description, OperationType.Query),
            _ when keyword.SequenceEqual("mutation"u8) => ParseOperation(start, description, OperationType.Mutation),
            _ when keyword.SequenceEqual("subscription"u8) => ParseOperation(start, description, OperationType.Subscription),
            _ when keyword.SequenceEqual("fragment"u8) => ParseFragmentDefinition(start, description),
            _ when TryParseTypeSystemDefinition(start, description, keyword, out var definition) => definition,
            _ when description is not null => throw UnexpectedDescription(start),
            _ when keyword.SequenceEqual("extend"u8) => ParseExtension(start),
            _ => throw Unexpected()
        };
    }

    private static SyntaxException UnexpectedDescription(TokenStart start)
        => new(
            "Unexpected description: only operations, fragments, variables and type system definitions can be described.",
            start.Position,
            start.Line,
            start.Column);
}
