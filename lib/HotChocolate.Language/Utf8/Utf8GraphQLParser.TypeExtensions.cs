namespace HotChocolate.Language;

/// <content>Type system extensions (spec: Type System Extensions).</content>
public ref partial struct Utf8GraphQLParser
{
    private ITypeSystemExtensionNode ParseExtension(TokenStart start)
    {
        _reader.MoveNext();

        if (_reader.Kind is not TokenKind.Name)
        {
            throw Unexpected();
        }

        var keyword = _reader.Value;

        return keyword switch
        {
            _ when keyword.SequenceEqual("type"u8) => ParseObjectTypeExtension(start),
            _ when keyword.SequenceEqual("interface"u8) => ParseInterfaceTypeExtension(start),
            _ when keyword.SequenceEqual("input"u8) => ParseInputObjectTypeExtension(start),
            _ when keyword.SequenceEqual("enum"u8) => ParseEnumTypeExtension(start),
            _ when keyword.SequenceEqual("union"u8) => ParseUnionTypeExtension(start),
            _ when keyword.SequenceEqual("scalar"u8) => ParseScalarTypeExtension(start),
            _ when keyword.SequenceEqual("schema"u8) => ParseSchemaExtension(start),
            _ when keyword.SequenceEqual("directive"u8) => ParseDirectiveExtension(start),
            _ => throw Unexpected()
        };
    }

    /// <summary>An extension that adds nothing is an error at the token after it.</summary>
    private readonly void ExpectAddition(int count)
    {
        if (count == 0)
        {
            throw Unexpected();
        }
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension(TokenStart start)
    {
        var name = ParseNameAfterKeyword();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseConstantDirectives();
        var fields = ParseFieldDefinitions();
        ExpectAddition(interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeExtensionNode(CreateLocation(start), name, directives, interfaces, fields);
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(TokenStart start)
    {
        var name = ParseNameAfterKeyword();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseConstantDirectives();
        var fields = ParseFieldDefinitions();
        ExpectAddition(interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeExtensionNode(CreateLocation(start), name, directives, interfaces, fields);
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(TokenStart start)
    {
        var name = ParseNameAfterKeyword();
        var directives = ParseConstantDirectives();
        var fields = ParseInputFieldDefinitions();
        ExpectAddition(directives.Length + fields.Length);
        return new InputObjectTypeExtensionNode(CreateLocation(start), name, directives, fields);
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension(TokenStart start)
    {
        var name = ParseNameAfterKeyword();
        var directives = ParseConstantDirectives();
        var values = ParseEnumValueDefinitions();
        ExpectAddition(directives.Length + values.Length);
        return new EnumTypeExtensionNode(CreateLocation(start), name, directives, values);
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension(TokenStart start)
    {
        var name = ParseNameAfterKeyword();
        var directives = ParseConstantDirectives();
        var types = ParseUnionMembers();
        ExpectAddition(directives.Length + types.Length);
        return new UnionTypeExtensionNode(CreateLocation(start), name, directives, types);
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension(TokenStart start)
    {
        var name = ParseNameAfterKeyword();
        var directives = ParseConstantDirectives();
        ExpectAddition(directives.Length);
        return new ScalarTypeExtensionNode(CreateLocation(start), name, directives);
    }

    private SchemaExtensionNode ParseSchemaExtension(TokenStart start)
    {
        _reader.MoveNext();
        var directives = ParseConstantDirectives();
        var operationTypes = ParseOperationTypes();
        ExpectAddition(directives.Length + operationTypes.Length);
        return new SchemaExtensionNode(CreateLocation(start), directives, operationTypes);
    }

    private DirectiveExtensionNode ParseDirectiveExtension(TokenStart start)
    {
        _reader.MoveNext();
        Expect(TokenKind.At);
        var name = ParseName();
        var directives = ParseConstantDirectives();
        ExpectAddition(directives.Length);
        return new DirectiveExtensionNode(CreateLocation(start), name, directives);
    }
}
