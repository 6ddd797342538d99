using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Language;

/// <content>Type system definitions (spec: Type System).</content>
public ref partial struct Utf8GraphQLParser
{
    private bool TryParseTypeSystemDefinition(
        TokenStart start,
        StringValueNode? description,
        ReadOnlySpan<byte> keyword,
        [NotNullWhen(true)] out IDefinitionNode? definition)
    {
        definition = keyword switch
        {
            _ when keyword.SequenceEqual("type"u8) => ParseObjectType(start, description),
            _ when keyword.SequenceEqual("interface"u8) => ParseInterfaceType(start, description),
            _ when keyword.SequenceEqual("input"u8) => ParseInputObjectType(start, description),
            _ when keyword.SequenceEqual("enum"u8) => ParseEnumType(start, description),
            _ when keyword.SequenceEqual("union"u8) => ParseUnionType(start, description),
            _ when keyword.SequenceEqual("scalar"u8) => ParseScalarType(start, description),
            _ when keyword.SequenceEqual("schema"u8) => ParseSchema(start, description),
            _ when keyword.SequenceEqual("directive"u8) => ParseDirectiveDefinition(start, description),
            _ => null
        };

        return definition is not null;
    }

    private StringValueNode? ParseDescription() => _reader.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private NameNode ParseNameAfterKeyword()
    {
        _reader.MoveNext();
        return ParseName();
    }

    private ObjectTypeDefinitionNode ParseObjectType(TokenStart start, StringValueNode? description)
    {
        var name = ParseNameAfterKeyword();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseConstantDirectives();
        var fields = ParseFieldDefinitions();
        return new ObjectTypeDefinitionNode(CreateLocation(start), name, description, directives, interfaces, fields);
    }

    private InterfaceTypeDefinitionNode ParseInterfaceType(TokenStart start, StringValueNode? description)
    {
        var name = ParseNameAfterKeyword();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseConstantDirectives();
        var fields = ParseFieldDefinitions();
        return new InterfaceTypeDefinitionNode(CreateLocation(start), name, description, directives, interfaces, fields);
    }

    private InputObjectTypeDefinitionNode ParseInputObjectType(TokenStart start, StringValueNode? description)
    {
        var name = ParseNameAfterKeyword();
        var directives = ParseConstantDirectives();
        var fields = ParseInputFieldDefinitions();
        return new InputObjectTypeDefinitionNode(CreateLocation(start), name, description, directives, fields);
    }

    private EnumTypeDefinitionNode ParseEnumType(TokenStart start, StringValueNode? description)
    {
        var name = ParseNameAfterKeyword();
        var directives = ParseConstantDirectives();
        var values = ParseEnumValueDefinitions();
        return new EnumTypeDefinitionNode(CreateLocation(start), name, description, directives, values);
    }

    private UnionTypeDefinitionNode ParseUnionType(TokenStart start, StringValueNode? description)
    {
        var name = ParseNameAfterKeyword();
        var directives = ParseConstantDirectives();
        var types = ParseUnionMembers();
        return new UnionTypeDefinitionNode(CreateLocation(start), name, description, directives, types);
    }

    private ScalarTypeDefinitionNode ParseScalarType(TokenStart start, StringValueNode? description)
    {
        var name = ParseNameAfterKeyword();
        var directives = ParseConstantDirectives();
        return new ScalarTypeDefinitionNode(CreateLocation(start), name, description, directives);
    }

    private SchemaDefinitionNode ParseSchema(TokenStart start, StringValueNode? description)
    {
        _reader.MoveNext();
        var directives = ParseConstantDirectives();
        ExpectKind(TokenKind.LeftBrace);
        var operationTypes = ParseOperationTypes();
        return new SchemaDefinitionNode(CreateLocation(start), description, directives, operationTypes);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(TokenStart start, StringValueNode? description)
    {
        _reader.MoveNext();
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var directives = ParseConstantDirectives();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = ParseDirectiveLocations();
        return new DirectiveDefinitionNode(CreateLocation(start), name, description, isRepeatable, arguments, locations, directives);
    }
}
