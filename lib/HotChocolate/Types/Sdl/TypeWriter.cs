using HotChocolate.Configuration;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Turns the parts of a schema back into syntax.</summary>
internal static class TypeWriter
{
    public static SchemaDefinitionNode Write(Schema schema)
    {
        var roots = new List<OperationTypeDefinitionNode>();
        foreach (var operation in (OperationType[])[OperationType.Query, OperationType.Mutation, OperationType.Subscription])
        {
            if (schema.GetOperationType(operation) is { } root)
            {
                roots.Add(new OperationTypeDefinitionNode(null, operation, new NamedTypeNode(root.Name)));
            }
        }

        return new SchemaDefinitionNode(null, Description(schema.Description), Write(schema.Directives), roots);
    }

    public static IDefinitionNode Write(TypeDefinition type)
    {
        var name = new NameNode(type.Name);
        var description = Description(type.Description);
        var directives = Write(type.Directives);
        return type switch
        {
            ObjectType complex => new ObjectTypeDefinitionNode(null, name, description, directives, Names(complex.Implements), Fields(complex)),
            InterfaceType complex => new InterfaceTypeDefinitionNode(null, name, description, directives, Names(complex.Implements), Fields(complex)),
            UnionType union => new UnionTypeDefinitionNode(null, name, description, directives, Names(union.Types)),
            EnumType enumType => new EnumTypeDefinitionNode(null, name, description, directives, [.. enumType.Values.Select(Write)]),
            InputObjectType input => new InputObjectTypeDefinitionNode(
                null, name, description, input.IsOneOf ? With(directives, new DirectiveNode("oneOf")) : directives, Inputs(input.Fields)),
            ScalarType scalar => new ScalarTypeDefinitionNode(null, name, description, WithSpecification(directives, scalar.SpecifiedBy)),
            _ => throw new ArgumentException($"A type of kind {type.Kind} has no definition.", nameof(type)),
        };
    }

    public static IDefinitionNode Write(DirectiveType directive) => new DirectiveDefinitionNode(
        null,
        new NameNode(directive.Name),
        Description(directive.Description),
        directive.IsRepeatable,
        Inputs(directive.Arguments),
        [.. directive.Locations.Select(location => new NameNode(location))],
        WithDeprecation(directive.Directives, directive.DeprecationReason));

    private static EnumValueDefinitionNode Write(EnumValue value)
        => new(null, new NameNode(value.Name), Description(value.Description), WithDeprecation(value.Directives, value.DeprecationReason));

    private static FieldDefinitionNode[] Fields(ComplexType type) => [.. type.OutputFields.Select(field => new FieldDefinitionNode(
        null,
        new NameNode(field.Name),
        Description(field.Description),
        Inputs(field.Arguments),
        Write(field.Type),
        WithDeprecation(field.Directives, field.DeprecationReason)))];

    private static InputValueDefinitionNode[] Inputs(IEnumerable<InputField> fields) => [.. fields.Select(field => new InputValueDefinitionNode(
        null,
        new NameNode(field.Name),
        Description(field.Description),
        Write(field.Type),
        field.DefaultValue,
        WithDeprecation(field.Directives, field.DeprecationReason)))];

    private static NamedTypeNode[] Names(IEnumerable<TypeDefinition> types) => [.. types.Select(type => new NamedTypeNode(type.Name))];

    private static ITypeNode Write(IType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode((INullableTypeNode)Write(nonNull.NullableType)),
        ListType list => new ListTypeNode(Write(list.ElementType)),
        _ => new NamedTypeNode(((TypeDefinition)type).Name),
    };

    private static DirectiveNode[] Write(IReadOnlyList<Directive> directives) => [.. directives.Select(directive => directive.Node)];

    private static DirectiveNode[] WithDeprecation(IReadOnlyList<Directive> directives, string? reason) => reason switch
    {
        null => Write(directives),
        SpecifiedDirectives.DefaultDeprecationReason => With(Write(directives), new DirectiveNode("deprecated")),
        _ => With(Write(directives), new DirectiveNode("deprecated", new ArgumentNode("reason", reason))),
    };

    private static DirectiveNode[] WithSpecification(DirectiveNode[] directives, Uri? address)
        => address is null ? directives : With(directives, new DirectiveNode("specifiedBy", new ArgumentNode("url", address.OriginalString)));

    /// <summary>Types of C# say in properties what types of SDL say with directives.</summary>
    private static DirectiveNode[] With(DirectiveNode[] directives, DirectiveNode directive)
        => directives.Any(applied => applied.Name.Value == directive.Name.Value) ? directives : [.. directives, directive];

    private static StringValueNode? Description(string? description)
    {
        var text = description?.Trim();
        return string.IsNullOrEmpty(text) ? null : new StringValueNode(null, text, text.Contains('\n', StringComparison.Ordinal));
    }
}
