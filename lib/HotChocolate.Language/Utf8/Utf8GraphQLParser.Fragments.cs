namespace HotChocolate.Language;

/// <content>Fragments (spec: Fragments).</content>
public ref partial struct Utf8GraphQLParser
{
    private ISelectionNode ParseFragment()
    {
        var start = Start();
        Expect(TokenKind.Spread);

        if (_reader.Kind is TokenKind.Name && !IsKeyword("on"u8))
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(CreateLocation(start), name, spreadDirectives);
        }

        var typeCondition = SkipKeyword("on"u8) ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(CreateLocation(start), typeCondition, directives, selectionSet);
    }

    private FragmentDefinitionNode ParseFragmentDefinition(TokenStart start, StringValueNode? description)
    {
        _reader.MoveNext();

        if (IsKeyword("on"u8))
        {
            throw Error("A fragment cannot have the name `on`.");
        }

        var name = ParseName();
        var variables = _options.Experimental.AllowFragmentVariables ? ParseVariableDefinitions() : [];
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(CreateLocation(start), name, description, variables, typeCondition, directives, selectionSet);
    }
}
