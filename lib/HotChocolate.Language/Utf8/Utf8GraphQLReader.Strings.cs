using System.Buffers;
using System.Text;
using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <content>Strings and block strings (spec: String Value).</content>
internal ref partial struct Utf8GraphQLReader
{
    private static readonly SearchValues<byte> s_stringStops = SearchValues.Create("\"\\\n\r"u8);

    private TokenKind ReadAnyString()
    {
        if (Peek(1) == '"' && Peek(2) == '"')
        {
            ReadBlockString();
            return TokenKind.BlockString;
        }

        ReadString();
        return TokenKind.String;
    }

    private void ReadString()
    {
        StringBuilder? decoded = null;
        _position++;

        while (true)
        {
            var segment = ReadToStop("Unterminated string.");

            switch (_source[_position])
            {
                case (byte)'"':
                    _position++;
                    _text = decoded is null ? Encoding.UTF8.GetString(segment) : decoded.Append(Encoding.UTF8.GetString(segment)).ToString();
                    return;

                case (byte)'\\':
                    decoded = (decoded ?? new StringBuilder()).Append(Encoding.UTF8.GetString(segment));
                    ReadEscape(decoded);
                    break;

                default:
                    throw Error("Unterminated string.");
            }
        }
    }

    private void ReadBlockString()
    {
        var hasEscapes = false;
        _position += 3;
        var start = _position;

        while (true)
        {
            ReadToStop("Unterminated block string.");

            switch (_source[_position])
            {
                case (byte)'"' when Peek(1) == '"' && Peek(2) == '"':
                    var raw = Encoding.UTF8.GetString(_source[start.._position]);
                    _position += 3;
                    _text = BlockString.Dedent(hasEscapes ? raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : raw);
                    return;

                case (byte)'\\' when Peek(1) == '"' && Peek(2) == '"' && Peek(3) == '"':
                    hasEscapes = true;
                    _position += 4;
                    break;

                case (byte)'\n':
                case (byte)'\r':
                    SkipLineEnd();
                    break;

                default:
                    _position++;
                    break;
            }
        }
    }

    /// <summary>Moves to the next quote, backslash or line end and gives the text before it.</summary>
    private ReadOnlySpan<byte> ReadToStop(string messageAtEnd)
    {
        var start = _position;
        var length = _source[start..].IndexOfAny(s_stringStops);

        if (length < 0)
        {
            throw EndOfSource(messageAtEnd);
        }

        AdvanceTo(start + length);
        return _source[start.._position];
    }

    private void ReadEscape(StringBuilder decoded)
    {
        var escaped = Peek(1);

        if (escaped == 'u')
        {
            ReadUnicodeEscape(decoded);
            return;
        }

        var value = escaped switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)escaped,
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => throw Error($"Invalid character escape sequence: `\\{(escaped is > 0x20 and < 0x7F ? (char)escaped : ' ')}`.")
        };

        decoded.Append(value);
        _position += 2;
    }

    private void ReadUnicodeEscape(StringBuilder decoded)
    {
        if (Peek(2) == '{')
        {
            var length = _source[(_position + 3)..].IndexOf((byte)'}');

            if (length is < 1 or > 8 || !TryParseHex(3, length, out var value) || !Rune.IsValid(value))
            {
                throw InvalidUnicodeEscape();
            }

            decoded.Append(new Rune(value).ToString());
            _position += length + 4;
            return;
        }

        if (!TryParseHex(2, 4, out var first))
        {
            throw InvalidUnicodeEscape();
        }

        if (Rune.IsValid(first))
        {
            decoded.Append((char)first);
            _position += 6;
            return;
        }

        if (Peek(6) != '\\' || Peek(7) != 'u' || !TryParseHex(8, 4, out var second) || !char.IsSurrogatePair((char)first, (char)second))
        {
            throw InvalidUnicodeEscape();
        }

        decoded.Append((char)first).Append((char)second);
        _position += 12;
    }

    private readonly bool TryParseHex(int offset, int length, out uint value)
    {
        value = 0;

        for (var i = 0; i < length; i++)
        {
            var digit = (char)Peek(offset + i);

            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }

            value = (value << 4) | (uint)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return true;
    }

    private readonly SyntaxException InvalidUnicodeEscape() => Error("Invalid Unicode escape sequence: expected `\\uXXXX`, a surrogate pair of two, or `\\u{X}` with a scalar value.");
}
