namespace HotChocolate.Language;

/// <content>Numbers (spec: Int Value, Float Value).</content>
internal ref partial struct Utf8GraphQLReader
{
    private TokenKind ReadNumber()
    {
        var kind = TokenKind.Integer;

        if (Peek(0) == '-')
        {
            _position++;
        }

        if (Peek(0) == '0')
        {
            _position++;

            if (char.IsAsciiDigit((char)Peek(0)))
            {
                throw Error($"Invalid number, unexpected digit after 0: {DescribeCharacter()}.");
            }
        }
        else
        {
            ReadDigits();
        }

        if (Peek(0) == '.')
        {
            kind = TokenKind.Float;
            _position++;
            ReadDigits();
        }

        if ((Peek(0) | 0x20) == 'e')
        {
            kind = TokenKind.Float;
            _position++;

            if (Peek(0) is (byte)'+' or (byte)'-')
            {
                _position++;
            }

            ReadDigits();
        }

        // Look-ahead: `0xF1`, `1.2.3` and `123abc` are errors, not two tokens.
        if (Peek(0) == '.' || Lexicon.Classes[Peek(0)] == Lexicon.NameStart)
        {
            throw ExpectedDigit();
        }

        return kind;
    }

    private void ReadDigits()
    {
        if (!char.IsAsciiDigit((char)Peek(0)))
        {
            throw ExpectedDigit();
        }

        do
        {
            _position++;
        }
        while (char.IsAsciiDigit((char)Peek(0)));
    }

    private readonly SyntaxException ExpectedDigit() => Error($"Invalid number, expected a digit but found {DescribeCharacter()}.");
}
