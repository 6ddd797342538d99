namespace HotChocolate.Language.Utilities;

internal sealed partial class SyntaxSerializer
{
    private bool TryWriteTypeSystem(ISyntaxNode node)
    {
        switch (node)
        {
            case ITypeDefinitionNode definition:
                WriteDescription(definition.Description);
                WriteTypeBody(definition);
                return true;

            case ITypeExtensionNode extension:
                _text.Append("extend ");
                WriteTypeBody(extension);
                return true;

            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                WriteSchema(schema);
                return true;

            case SchemaExtensionNode schema:
                _text.Append("extend ");
                WriteSchema(schema);
                return true;

            case OperationTypeDefinitionNode root:
                _text.Append(GetKeyword(root.Operation)).Append(": ").Append(root.Type.Name.Value);
                return true;

            case FieldDefinitionNode field:
                WriteFieldDefinition(field);
                return true;

            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                WriteInputValue(input);
                return true;

            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                _text.Append(value.Name.Value);
                WriteDirectives(value);
                return true;

            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                return true;

            case DirectiveExtensionNode directive:
                _text.Append("extend directive @").Append(directive.Name.Value);
                WriteDirectives(directive);
                return true;

            default:
                return false;
        }
    }

    private void WriteTypeBody(INamedSyntaxNode type)
    {
        switch (type)
        {
            case ComplexTypeDefinitionNodeBase complex:
                _text.Append(type is ObjectTypeDefinitionNode or ObjectTypeExtensionNode ? "type " : "interface ").Append(type.Name.Value);

                if (complex.Interfaces.Count > 0)
                {
                    _text.Append(" implements ");
                    WriteSeparated(complex.Interfaces, " & ");
                }

                WriteDirectives(type);
                WriteOptionalBlock(complex.Fields);
                break;

            case UnionTypeDefinitionNodeBase union:
                WriteHead("union ", type);

                if (union.Types.Count > 0)
                {
                    _text.Append(" = ");
                    WriteSeparated(union.Types, " | ");
                }

                break;

            case EnumTypeDefinitionNodeBase enumType:
                WriteHead("enum ", type);
                WriteOptionalBlock(enumType.Values);
                break;

            case InputObjectTypeDefinitionNodeBase input:
                WriteHead("input ", type);
                WriteOptionalBlock(input.Fields);
                break;

            default:
                WriteHead("scalar ", type);
                break;
        }
    }

    private void WriteHead(string keyword, INamedSyntaxNode type)
    {
        _text.Append(keyword).Append(type.Name.Value);
        WriteDirectives(type);
    }

    private void WriteSchema(SchemaDefinitionNodeBase schema)
    {
        _text.Append("schema");
        WriteDirectives(schema);
        WriteOptionalBlock(schema.OperationTypes);
    }

    private void WriteFieldDefinition(FieldDefinitionNode field)
    {
        WriteDescription(field.Description);
        _text.Append(field.Name.Value);
        WriteArgumentDefinitions(field.Arguments);
        _text.Append(": ");
        WriteType(field.Type);
        WriteDirectives(field);
    }

    /// <summary>Argument definitions stay on the line of their field, divided by a space, as Hot Chocolate prints them.</summary>
    private void WriteArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            _text.Append(i == 0 ? '(' : ' ');
            WriteInlineDescription(arguments[i].Description);
            WriteInputValue(arguments[i]);
        }

        if (arguments.Count > 0)
        {
            _text.Append(')');
        }
    }

    private void WriteInputValue(InputValueDefinitionNode input)
    {
        _text.Append(input.Name.Value).Append(": ");
        WriteType(input.Type);
        WriteDefaultValue(input.DefaultValue);
        WriteDirectives(input);
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        _text.Append("directive @").Append(directive.Name.Value);
        WriteArgumentDefinitions(directive.Arguments);
        WriteDirectives(directive);
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        WriteSeparated(directive.Locations, " | ");
    }
}
