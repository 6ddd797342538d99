namespace HotChocolate.Language;

/// <content>Operations and selections (spec: Operations, Selection Sets, Fields, Arguments, Variables).</content>
public ref partial struct Utf8GraphQLParser
{
    private OperationDefinitionNode ParseShorthandOperation(TokenStart start)
    {
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(CreateLocation(start), null, null, OperationType.Query, [], [], selectionSet);
    }

    private OperationDefinitionNode ParseOperation(TokenStart start, StringValueNode? description, OperationType operation)
    {
        _reader.MoveNext();
        var name = _reader.Kind is TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(CreateLocation(start), name, description, operation, variables, directives, selectionSet);
    }

    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var variables = new NodeArrayBuilder<VariableDefinitionNode>();

        do
        {
            variables.Add(ParseVariableDefinition());
        }
        while (!Skip(TokenKind.RightParenthesis));

        return variables.ToArray();
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = Start();
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(CreateLocation(start), variable, description, type, defaultValue, directives);
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = Start();
        Enter();
        Expect(TokenKind.LeftBrace);
        var selections = new NodeArrayBuilder<ISelectionNode>();

        while (!Skip(TokenKind.RightBrace))
        {
            selections.Add(_reader.Kind is TokenKind.Spread ? ParseFragment() : ParseField());
        }

        Leave();
        return new SelectionSetNode(CreateLocation(start), selections.ToArray());
    }

    private FieldNode ParseField()
    {
        var start = Start();

        if (++_fieldCount > _options.MaxAllowedFields)
        {
            throw Error($"The GraphQL request document contains more than {_options.MaxAllowedFields} fields. Parsing aborted.");
        }

        var name = ParseName();
        NameNode? alias = null;

        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = _reader.Kind is TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new FieldNode(CreateLocation(start), name, alias, directives, arguments, selectionSet);
    }

    private ArgumentNode[] ParseArguments(bool isConstant)
    {
        if (!Skip(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var arguments = new NodeArrayBuilder<ArgumentNode>();

        do
        {
            var start = Start();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(isConstant);
            arguments.Add(new ArgumentNode(CreateLocation(start), name, value));
        }
        while (!Skip(TokenKind.RightParenthesis));

        return arguments.ToArray();
    }

    private DirectiveNode[] ParseDirectives(bool isConstant)
    {
        if (_reader.Kind is not TokenKind.At)
        {
            return [];
        }

        var directives = new NodeArrayBuilder<DirectiveNode>();

        while (_reader.Kind is TokenKind.At)
        {
            if (directives.Count == _options.MaxAllowedDirectives)
            {
                throw Error($"Document contains more than {_options.MaxAllowedDirectives} directives at one location. Parsing aborted.");
            }

            directives.Add(ParseDirective(isConstant));
        }

        return directives.ToArray();
    }

    private DirectiveNode ParseDirective(bool isConstant)
    {
        var start = Start();
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArguments(isConstant);
        return new DirectiveNode(CreateLocation(start), name, arguments);
    }
}
