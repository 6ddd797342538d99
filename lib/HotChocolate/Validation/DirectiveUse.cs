using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>A place of a type system document that carries directives.</summary>
/// <param name="Owner">The node that carries them.</param>
/// <param name="Location">The place, as the specification names it.</param>
internal readonly record struct DirectiveUse(IHasDirectives Owner, string Location)
{
    /// <summary>All places of the type system definitions and extensions of a document.</summary>
    public static IEnumerable<DirectiveUse> FindAll(DocumentNode document)
        => document.Definitions.Where(definition => definition is not IExecutableDefinitionNode).SelectMany(Find);

    private static IEnumerable<DirectiveUse> Find(IDefinitionNode definition)
    {
        yield return new DirectiveUse((IHasDirectives)definition, GetLocation(definition));

        foreach (var member in GetMembers(definition))
        {
            yield return member;
        }
    }

    private static IEnumerable<DirectiveUse> GetMembers(IDefinitionNode definition)
        => definition switch
        {
            ComplexTypeDefinitionNodeBase type => type.Fields.SelectMany(GetField),
            EnumTypeDefinitionNodeBase type => type.Values.Select(value => new DirectiveUse(value, "ENUM_VALUE")),
            InputObjectTypeDefinitionNodeBase type => type.Fields.Select(field => new DirectiveUse(field, "INPUT_FIELD_DEFINITION")),
            DirectiveDefinitionNode directive => GetArguments(directive.Arguments),
            _ => []
        };

    private static IEnumerable<DirectiveUse> GetField(FieldDefinitionNode field)
        => GetArguments(field.Arguments).Append(new DirectiveUse(field, "FIELD_DEFINITION"));

    private static IEnumerable<DirectiveUse> GetArguments(IEnumerable<InputValueDefinitionNode> arguments)
        => arguments.Select(argument => new DirectiveUse(argument, "ARGUMENT_DEFINITION"));

    private static string GetLocation(IDefinitionNode definition)
        => definition.Kind switch
        {
            SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => "SCALAR",
            SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => "OBJECT",
            SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => "INTERFACE",
            SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => "UNION",
            SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => "ENUM",
            SyntaxKind.InputObjectTypeDefinition or SyntaxKind.InputObjectTypeExtension => "INPUT_OBJECT",
            SyntaxKind.DirectiveDefinition or SyntaxKind.DirectiveExtension => "DIRECTIVE_DEFINITION",
            _ => "SCHEMA"
        };
}
