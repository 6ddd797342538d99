using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types;

/// <summary>Reads fields, arguments and enum values of SDL into configurations.</summary>
internal static class MemberReader
{
    public static ObjectFieldConfiguration ObjectField(FieldDefinitionNode node)
        => Output(node, new ObjectFieldConfiguration { Name = node.Name.Value, Type = node.Type });

    public static InterfaceFieldConfiguration InterfaceField(FieldDefinitionNode node)
        => Output(node, new InterfaceFieldConfiguration { Name = node.Name.Value, Type = node.Type });

    public static InputFieldConfiguration InputField(InputValueDefinitionNode node) => Input(node, new InputFieldConfiguration { Name = node.Name.Value });

    public static ArgumentConfiguration Argument(InputValueDefinitionNode node) => Input(node, new ArgumentConfiguration { Name = node.Name.Value });

    public static DirectiveArgumentConfiguration DirectiveArgument(InputValueDefinitionNode node)
        => Input(node, new DirectiveArgumentConfiguration { Name = node.Name.Value });

    public static EnumValueConfiguration EnumValue(EnumValueDefinitionNode node)
    {
        var value = new EnumValueConfiguration
        {
            Name = node.Name.Value,
            RuntimeValue = node.Name.Value,
            Description = node.Description?.Value,
            DeprecationReason = SpecifiedDirectiveReader.DeprecationReason(node),
        };
        value.Directives.AddRange(node.Directives);
        return value;
    }

    private static T Output<T>(FieldDefinitionNode node, T field)
        where T : OutputFieldConfiguration
    {
        field.Description = node.Description?.Value;
        field.DeprecationReason = SpecifiedDirectiveReader.DeprecationReason(node);
        foreach (var argument in node.Arguments)
        {
            field.Arguments.Add(Argument(argument));
        }

        field.Directives.AddRange(node.Directives);
        return field;
    }

    private static T Input<T>(InputValueDefinitionNode node, T field)
        where T : ArgumentConfiguration
    {
        field.Type = node.Type;
        field.Description = node.Description?.Value;
        field.DefaultValue = node.DefaultValue;
        field.DeprecationReason = SpecifiedDirectiveReader.DeprecationReason(node);
        field.Directives.AddRange(node.Directives);
        return field;
    }
}
