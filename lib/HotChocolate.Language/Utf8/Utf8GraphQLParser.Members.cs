namespace HotChocolate.Language;

/// <content>What type system definitions are made of.</content>
public ref partial struct Utf8GraphQLParser
{
    /// <summary>The directives of a type system; their number is not limited, because no client sends them.</summary>
    private DirectiveNode[] ParseConstantDirectives()
    {
        if (_reader.Kind is not TokenKind.At)
        {
            return [];
        }

        var directives = new NodeArrayBuilder<DirectiveNode>();

        while (_reader.Kind is TokenKind.At)
        {
            directives.Add(ParseDirective(isConstant: true));
        }

        return directives.ToArray();
    }

    private NamedTypeNode[] ParseImplementedInterfaces()
    {
        if (!SkipKeyword("implements"u8))
        {
            return [];
        }

        var interfaces = new NodeArrayBuilder<NamedTypeNode>();
        Skip(TokenKind.Ampersand);

        do
        {
            interfaces.Add(ParseNamedType());
        }
        while (Skip(TokenKind.Ampersand));

        return interfaces.ToArray();
    }

    private NamedTypeNode[] ParseUnionMembers()
    {
        if (!Skip(TokenKind.Equal))
        {
            return [];
        }

        var types = new NodeArrayBuilder<NamedTypeNode>();
        Skip(TokenKind.Pipe);

        do
        {
            types.Add(ParseNamedType());
        }
        while (Skip(TokenKind.Pipe));

        return types.ToArray();
    }

    private FieldDefinitionNode[] ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var fields = new NodeArrayBuilder<FieldDefinitionNode>();

        do
        {
            fields.Add(ParseFieldDefinition());
        }
        while (!Skip(TokenKind.RightBrace));

        return fields.ToArray();
    }

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = Start();
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var directives = ParseConstantDirectives();
        return new FieldDefinitionNode(CreateLocation(start), name, description, arguments, type, directives);
    }

    private InputValueDefinitionNode[] ParseArgumentDefinitions()
        => ParseInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);

    private InputValueDefinitionNode[] ParseInputFieldDefinitions()
        => ParseInputValues(TokenKind.LeftBrace, TokenKind.RightBrace);

    private InputValueDefinitionNode[] ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return [];
        }

        var values = new NodeArrayBuilder<InputValueDefinitionNode>();

        do
        {
            var start = Start();
            var description = ParseDescription();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseTypeReference();
            var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
            var directives = ParseConstantDirectives();
            values.Add(new InputValueDefinitionNode(CreateLocation(start), name, description, type, defaultValue, directives));
        }
        while (!Skip(close));

        return values.ToArray();
    }

    private EnumValueDefinitionNode[] ParseEnumValueDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var values = new NodeArrayBuilder<EnumValueDefinitionNode>();

        do
        {
            var start = Start();
            var description = ParseDescription();

            if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
            {
                throw Error($"{DescribeToken()} is reserved and cannot be the name of an enum value.");
            }

            var name = ParseName();
            var directives = ParseConstantDirectives();
            values.Add(new EnumValueDefinitionNode(CreateLocation(start), name, description, directives));
        }
        while (!Skip(TokenKind.RightBrace));

        return values.ToArray();
    }

    private OperationTypeDefinitionNode[] ParseOperationTypes()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var types = new NodeArrayBuilder<OperationTypeDefinitionNode>();

        do
        {
            var start = Start();
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            var type = ParseNamedType();
            types.Add(new OperationTypeDefinitionNode(CreateLocation(start), operation, type));
        }
        while (!Skip(TokenKind.RightBrace));

        return types.ToArray();
    }

    private OperationType ParseOperationType()
    {
        ExpectKind(TokenKind.Name);

        return SkipKeyword("query"u8) ? OperationType.Query
            : SkipKeyword("mutation"u8) ? OperationType.Mutation
            : SkipKeyword("subscription"u8) ? OperationType.Subscription
            : throw Unexpected();
    }

    private NameNode[] ParseDirectiveLocations()
    {
        var locations = new NodeArrayBuilder<NameNode>();
        Skip(TokenKind.Pipe);

        do
        {
            if (_reader.Kind is TokenKind.Name && !DirectiveLocations.IsKnown(_reader.GetName()))
            {
                throw Error($"{DescribeToken()} is not a directive location.");
            }

            locations.Add(ParseName());
        }
        while (Skip(TokenKind.Pipe));

        return locations.ToArray();
    }
}
