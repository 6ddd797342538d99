using HotChocolate.Configuration;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Reads fields, arguments and enum values of SDL into configurations.</summary>
internal static class MemberReader
{
    public static ObjectFieldConfiguration ObjectField(FieldDefinitionNode node)
        => Output(node, new ObjectFieldConfiguration { Name = node.Name.Value, Type = node.Type });

    public static OutputFieldConfiguration InterfaceField(FieldDefinitionNode node)
        => Output(node, new OutputFieldConfiguration { Name = node.Name.Value, Type = node.Type });

    public static InputFieldConfiguration InputField(InputValueDefinitionNode node)
    {
        var field = new InputFieldConfiguration
        {
            Name = node.Name.Value,
            Type = node.Type,
            Description = node.Description?.Value,
            DefaultValue = node.DefaultValue,
            DeprecationReason = SpecifiedDirectiveReader.DeprecationReason(node),
        };
        field.Directives.AddRange(node.Directives);
        return field;
    }

    public static EnumValueConfiguration EnumValue(EnumValueDefinitionNode node)
    {
        var value = new EnumValueConfiguration
        {
            Name = node.Name.Value,
            Value = node.Name.Value,
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
        field.Arguments.AddRange(node.Arguments.Select(InputField));
        field.Directives.AddRange(node.Directives);
        return field;
    }
}
