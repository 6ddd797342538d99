using System.Runtime.CompilerServices;
using System.Text;

namespace HotChocolate.Language;

/// <content>Steps over tokens, limits and locations.</content>
public ref partial struct Utf8GraphQLParser
{
    private readonly record struct TokenStart(int Position, int Line, int Column);

    /// <summary>Begins a node: counts it and remembers where it starts.</summary>
    private TokenStart Start()
    {
        if (++_nodeCount > _options.MaxAllowedNodes)
        {
            throw Error($"Document contains more than {_options.MaxAllowedNodes} nodes. Parsing aborted.");
        }

        return new TokenStart(_reader.Start, _reader.Line, _reader.Column);
    }

    private readonly Location? CreateLocation(TokenStart start)
        => _options.NoLocations ? null : new Location(start.Position, _reader.PreviousEnd, start.Line, start.Column);

    /// <summary>Goes one level deeper, before any recursion, so that no document can exhaust the stack.</summary>
    private void Enter()
    {
        if (++_depth > _options.MaxAllowedRecursionDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error($"Document nests more than {Math.Min(_depth - 1, _options.MaxAllowedRecursionDepth)} levels deep. Parsing aborted.");
        }
    }

    private void Leave() => _depth--;

    private NameNode ParseName()
    {
        var start = Start();
        ExpectKind(TokenKind.Name);
        var name = _reader.GetName();
        _reader.MoveNext();
        return new NameNode(CreateLocation(start), name);
    }

    private bool Skip(TokenKind kind)
    {
        if (_reader.Kind != kind)
        {
            return false;
        }

        _reader.MoveNext();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        ExpectKind(kind);
        _reader.MoveNext();
    }

    private readonly void ExpectKind(TokenKind kind)
    {
        if (_reader.Kind != kind)
        {
            throw Error($"Expected a `{kind}`-token, but found a `{_reader.Kind}`-token.");
        }
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => _reader.Kind is TokenKind.Name && _reader.Value.SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        _reader.MoveNext();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Error($"Expected `{Encoding.UTF8.GetString(keyword)}`, but found {DescribeToken()}.");
        }
    }

    private void ExpectEnd() => ExpectKind(TokenKind.EndOfFile);

    private readonly SyntaxException Unexpected() => Error($"Unexpected token: {DescribeToken()}.");

    private readonly string DescribeToken()
    {
        const int longest = 40;

        return _reader.Kind switch
        {
            TokenKind.EndOfFile => "the end of the document",
            TokenKind.String or TokenKind.BlockString => "a string",
            _ when _reader.Value.Length > longest => $"`{Encoding.UTF8.GetString(_reader.Value[..longest])}...`",
            _ => $"`{Encoding.UTF8.GetString(_reader.Value)}`"
        };
    }

    /// <summary>An error at the present token.</summary>
    private readonly SyntaxException Error(string message) => new(message, _reader.Start, _reader.Line, _reader.Column);
}
