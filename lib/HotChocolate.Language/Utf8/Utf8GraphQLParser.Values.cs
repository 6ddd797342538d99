namespace HotChocolate.Language;

/// <content>Values and type references (spec: Input Values, Type References).</content>
public ref partial struct Utf8GraphQLParser
{
    private IValueNode ParseValue(bool isConstant)
    {
        switch (_reader.Kind)
        {
            case TokenKind.String:
            case TokenKind.BlockString:
                return ParseString();

            case TokenKind.Integer:
            case TokenKind.Float:
                return ParseNumber();

            case TokenKind.Name:
                return ParseNamedValue();

            case TokenKind.LeftBracket:
                return ParseList(isConstant);

            case TokenKind.LeftBrace:
                return ParseObject(isConstant);

            case TokenKind.Dollar when !isConstant:
                return ParseVariable();

            case TokenKind.Dollar:
                throw Error("Unexpected variable: the value must be constant here.");

            default:
                throw Unexpected();
        }
    }

    private VariableNode ParseVariable()
    {
        var start = Start();
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(CreateLocation(start), name);
    }

    private StringValueNode ParseString()
    {
        var start = Start();
        var value = _reader.GetString();
        var isBlock = _reader.Kind is TokenKind.BlockString;
        _reader.MoveNext();
        return new StringValueNode(CreateLocation(start), value, isBlock);
    }

    private IValueNode ParseNumber()
    {
        var start = Start();
        var isInteger = _reader.Kind is TokenKind.Integer;
        var format = _reader.Value.IndexOfAny((byte)'e', (byte)'E') < 0 ? FloatFormat.FixedPoint : FloatFormat.Exponential;
        var value = NameCache.GetString(_reader.Value);
        _reader.MoveNext();
        return isInteger ? new IntValueNode(CreateLocation(start), value) : new FloatValueNode(CreateLocation(start), value, format);
    }

    private IValueNode ParseNamedValue()
    {
        var start = Start();
        var name = _reader.GetName();
        _reader.MoveNext();
        var location = CreateLocation(start);

        return name switch
        {
            "true" => new BooleanValueNode(location, true),
            "false" => new BooleanValueNode(location, false),
            "null" => new NullValueNode(location),
            _ => new EnumValueNode(location, name)
        };
    }

    private ListValueNode ParseList(bool isConstant)
    {
        var start = Start();
        Enter();
        Expect(TokenKind.LeftBracket);
        var items = new NodeArrayBuilder<IValueNode>();

        while (!Skip(TokenKind.RightBracket))
        {
            items.Add(ParseValue(isConstant));
        }

        Leave();
        return new ListValueNode(CreateLocation(start), items.ToArray());
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        var start = Start();
        Enter();
        Expect(TokenKind.LeftBrace);
        var fields = new NodeArrayBuilder<ObjectFieldNode>();

        while (!Skip(TokenKind.RightBrace))
        {
            var fieldStart = Start();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(isConstant);
            fields.Add(new ObjectFieldNode(CreateLocation(fieldStart), name, value));
        }

        Leave();
        return new ObjectValueNode(CreateLocation(start), fields.ToArray());
    }

    private ITypeNode ParseTypeReference()
    {
        var start = Start();
        INullableTypeNode type;

        if (_reader.Kind is TokenKind.LeftBracket)
        {
            Enter();
            _reader.MoveNext();
            var item = ParseTypeReference();
            Expect(TokenKind.RightBracket);
            Leave();
            type = new ListTypeNode(CreateLocation(start), item);
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(CreateLocation(start), type) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = Start();
        var name = ParseName();
        return new NamedTypeNode(CreateLocation(start), name);
    }
}
