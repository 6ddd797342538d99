namespace HotChocolate.Language;

/// <summary>What each byte begins, as a table: a token kind for a punctuator, or one of the classes below.</summary>
internal static class Lexicon
{
    public const byte Invalid = 0;
    public const byte NameStart = 100;
    public const byte Digit = 101;
    public const byte Minus = 102;
    public const byte Quote = 103;
    public const byte Dot = 104;

    private static readonly byte[] s_classes = CreateClasses();

    public static ReadOnlySpan<byte> Classes => s_classes;

    private static byte[] CreateClasses()
    {
        var classes = new byte[256];
        classes['_'] = NameStart;

        for (var c = 'a'; c <= 'z'; c++)
        {
            classes[c] = NameStart;
            classes[c - 'a' + 'A'] = NameStart;
        }

        for (var c = '0'; c <= '9'; c++)
        {
            classes[c] = Digit;
        }

        classes['-'] = Minus;
        classes['"'] = Quote;
        classes['.'] = Dot;
        classes['!'] = (byte)TokenKind.Bang;
        classes['?'] = (byte)TokenKind.QuestionMark;
        classes['$'] = (byte)TokenKind.Dollar;
        classes['&'] = (byte)TokenKind.Ampersand;
        classes['('] = (byte)TokenKind.LeftParenthesis;
        classes[')'] = (byte)TokenKind.RightParenthesis;
        classes[':'] = (byte)TokenKind.Colon;
        classes['='] = (byte)TokenKind.Equal;
        classes['@'] = (byte)TokenKind.At;
        classes['['] = (byte)TokenKind.LeftBracket;
        classes[']'] = (byte)TokenKind.RightBracket;
        classes['{'] = (byte)TokenKind.LeftBrace;
        classes['}'] = (byte)TokenKind.RightBrace;
        classes['|'] = (byte)TokenKind.Pipe;
        return classes;
    }
}
