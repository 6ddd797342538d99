using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types;

/// <summary>Reads single definitions of SDL into configurations.</summary>
internal static class DefinitionReader
{
    /// <summary>The configuration of a type; null for a scalar of the specification, which every schema has.</summary>
    public static TypeConfiguration? Type(ITypeDefinitionNode definition)
    {
        if (Create(definition) is not { } type)
        {
            return null;
        }

        type.Description = definition.Description?.Value ?? type.Description;
        _ = AddMembers(type, definition);
        return type;
    }

    /// <summary>Adds what an extension brings; false if it is of another kind than the type.</summary>
    public static bool TryExtend(TypeConfiguration type, ITypeExtensionNode extension) => AddMembers(type, extension);

    public static DirectiveTypeConfiguration Directive(DirectiveDefinitionNode definition)
    {
        var directive = new DirectiveTypeConfiguration
        {
            Name = definition.Name.Value,
            Description = definition.Description?.Value,
            Locations = [.. definition.Locations.Select(location => location.Value)],
            IsRepeatable = definition.IsRepeatable,
        };
        directive.Arguments.AddRange(definition.Arguments.Select(MemberReader.DirectiveArgument));
        Extend(directive, definition);
        return directive;
    }

    public static void Extend(DirectiveTypeConfiguration directive, IHasDirectives extension)
    {
        directive.DeprecationReason ??= SpecifiedDirectiveReader.DeprecationReason(extension);
        directive.Directives.AddRange(extension.Directives);
    }

    private static TypeConfiguration? Create(ITypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        return definition switch
        {
            ObjectTypeDefinitionNode => new ObjectTypeConfiguration { Name = name },
            InterfaceTypeDefinitionNode => new InterfaceTypeConfiguration { Name = name },
            UnionTypeDefinitionNode => new UnionTypeConfiguration { Name = name },
            EnumTypeDefinitionNode => new EnumTypeConfiguration { Name = name },
            InputObjectTypeDefinitionNode => new InputObjectTypeConfiguration { Name = name },
            ScalarTypeDefinitionNode => BuiltInScalars.TryCreate(name, out var scalar)
                ? scalar.IsSpecified ? null : new ScalarTypeConfiguration(scalar)
                : new ScalarTypeConfiguration(new AnyScalar(name)),
            _ => throw new ArgumentException($"`{definition.Kind}` is not a type definition.", nameof(definition)),
        };
    }

    private static bool AddMembers(TypeConfiguration type, INamedSyntaxNode node)
    {
        switch (type, node)
        {
            case (ObjectTypeConfiguration target, ObjectTypeDefinitionNode or ObjectTypeExtensionNode):
                AddInterfaces(target, (ComplexTypeDefinitionNodeBase)node);
                target.Fields.AddRange(((ComplexTypeDefinitionNodeBase)node).Fields.Select(MemberReader.ObjectField));
                break;
            case (InterfaceTypeConfiguration target, InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode):
                AddInterfaces(target, (ComplexTypeDefinitionNodeBase)node);
                target.Fields.AddRange(((ComplexTypeDefinitionNodeBase)node).Fields.Select(MemberReader.InterfaceField));
                break;
            case (UnionTypeConfiguration target, UnionTypeDefinitionNodeBase source):
                target.Types.AddRange(source.Types.Select(member => member.Name.Value));
                break;
            case (EnumTypeConfiguration target, EnumTypeDefinitionNodeBase source):
                target.Values.AddRange(source.Values.Select(MemberReader.EnumValue));
                break;
            case (InputObjectTypeConfiguration target, InputObjectTypeDefinitionNodeBase source):
                target.Fields.AddRange(source.Fields.Select(MemberReader.InputField));
                break;
            case (ScalarTypeConfiguration target, ScalarTypeDefinitionNode or ScalarTypeExtensionNode):
                target.Type.SpecifiedBy = SpecifiedDirectiveReader.SpecifiedBy(node) ?? target.Type.SpecifiedBy;
                break;
            default:
                return false;
        }

        type.Directives.AddRange(node.Directives);
        return true;
    }

    private static void AddInterfaces(IComplexTypeConfiguration target, ComplexTypeDefinitionNodeBase source)
        => target.Interfaces.AddRange(source.Interfaces.Select(type => type.Name.Value));
}
