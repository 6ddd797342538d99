using System.Runtime.CompilerServices;
using System.Text;

namespace HotChocolate.Language;

/// <summary>
/// Reads lexical tokens from UTF-8 (spec: Source Text, Lexical Tokens) without allocating anything but decoded strings.
/// Source that is not valid UTF-8 is read up to the first invalid byte, which then is a syntax error like any other.
/// </summary>
internal ref partial struct Utf8GraphQLReader
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly bool _isTruncated;
    private readonly int _maxAllowedTokens;
    private int _position;
    private int _tokenCount;
    private int _line = 1;

    /// <summary>The start of the line, moved on by one for each byte that does not count as a column.</summary>
    private int _columnOrigin;

    private string? _text;

    public Utf8GraphQLReader(ReadOnlySpan<byte> source, int maxAllowedTokens)
    {
        _source = source[..Utf8Source.CountValid(source)];
        _isTruncated = _source.Length < source.Length;
        _maxAllowedTokens = maxAllowedTokens;
        Line = 1;
        Column = 1;
    }

    /// <summary>The kind of the present token.</summary>
    public TokenKind Kind { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    public int Line { get; private set; }

    public int Column { get; private set; }

    /// <summary>Where the token before this one ended.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>The bytes of the present token as they stand in the source.</summary>
    public readonly ReadOnlySpan<byte> Value => _source[Start..End];

    /// <summary>The present token, which is a name.</summary>
    public readonly string GetName() => NameCache.GetString(Value);

    /// <summary>The value of the present token, which is a string or block string.</summary>
    public readonly string GetString() => _text!;

    public void MoveNext()
    {
        SkipIgnored();
        PreviousEnd = End;
        Start = _position;
        Line = _line;
        Column = _position - _columnOrigin + 1;

        if (++_tokenCount > _maxAllowedTokens)
        {
            throw Error($"Document contains more than {_maxAllowedTokens} tokens. Parsing aborted.");
        }

        Kind = _position < _source.Length ? ReadToken(_source[_position]) : ReadEndOfFile();
        End = _position;
    }

    private TokenKind ReadEndOfFile() => _isTruncated ? throw EndOfSource("") : TokenKind.EndOfFile;

    private TokenKind ReadToken(byte first)
    {
        switch (Lexicon.Classes[first])
        {
            case Lexicon.NameStart:
                do
                {
                    _position++;
                }
                while (_position < _source.Length && Lexicon.Classes[_source[_position]] is Lexicon.NameStart or Lexicon.Digit);

                return TokenKind.Name;

            case Lexicon.Digit:
            case Lexicon.Minus:
                return ReadNumber();

            case Lexicon.Quote:
                return ReadAnyString();

            case Lexicon.Dot:
                if (Peek(1) != '.' || Peek(2) != '.')
                {
                    throw Error("Unexpected character: `.`. Did you mean `...`?");
                }

                _position += 3;
                return TokenKind.Spread;

            case Lexicon.Invalid:
                throw UnexpectedCharacter(first);

            default:
                _position++;
                return (TokenKind)Lexicon.Classes[first];
        }
    }

    /// <summary>White space, line ends, commas, comments and byte order marks mean nothing between tokens (spec: Ignored Tokens).</summary>
    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case (byte)' ':
                case (byte)'\t':
                case (byte)',':
                    _position++;
                    break;

                case (byte)'\n':
                case (byte)'\r':
                    SkipLineEnd();
                    break;

                case (byte)'#':
                    var length = _source[_position..].IndexOfAny((byte)'\n', (byte)'\r');
                    AdvanceTo(length < 0 ? _source.Length : _position + length);
                    break;

                case 0xEF when Peek(1) == 0xBB && Peek(2) == 0xBF:
                    AdvanceTo(_position + 3);
                    break;

                default:
                    return;
            }
        }
    }

    private void SkipLineEnd()
    {
        _position += _source[_position] == '\r' && Peek(1) == '\n' ? 2 : 1;
        _line++;
        _columnOrigin = _position;
    }

    /// <summary>Moves over text that may not be ASCII and holds no line end.</summary>
    private void AdvanceTo(int position)
    {
        _columnOrigin += Utf8Source.CountSurplus(_source[_position..position]);
        _position = position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte Peek(int offset)
    {
        var position = _position + offset;
        return (uint)position < (uint)_source.Length ? _source[position] : (byte)0;
    }

    private readonly SyntaxException UnexpectedCharacter(byte first)
        => Error(
            first == '\''
                ? "Unexpected single quote character (`'`), did you mean to use a double quote (`\"`)?"
                : $"Unexpected character: {DescribeCharacter()}.");

    /// <summary>The character at the present position, printable ones as they are and others as a code point.</summary>
    private readonly string DescribeCharacter()
    {
        if (_position >= _source.Length)
        {
            return "the end of the document";
        }

        Rune.DecodeFromUtf8(_source[_position..], out var rune, out _);
        return rune.IsAscii && rune.Value is >= ' ' and < 0x7F ? $"`{rune}`" : $"U+{rune.Value:X4}";
    }

    /// <summary>The source ended inside a token: because it is not valid UTF-8 there, or because the text does.</summary>
    private SyntaxException EndOfSource(string message)
    {
        AdvanceTo(_source.Length);
        return Error(_isTruncated ? "The document is not valid UTF-8." : message);
    }

    /// <summary>An error at the character that is being read.</summary>
    private readonly SyntaxException Error(string message) => new(message, _position, _line, _position - _columnOrigin + 1);
}
