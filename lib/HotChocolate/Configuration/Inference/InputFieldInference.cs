using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;
using HotChocolate.Types.Relay;

namespace HotChocolate.Configuration;

/// <summary>Makes arguments from parameters and input fields from properties.</summary>
internal static class InputFieldInference
{
    public static ArgumentConfiguration Create(SchemaInference schema, ParameterInfo parameter)
    {
        var type = CSharpType.Of(parameter);
        var field = Create(schema, parameter, NamingConventions.ArgumentName(parameter), type, parameter.ParameterType);
        field.Description = Descriptions.Of(parameter);
        field.DefaultValue ??= DefaultOf(parameter, type);
        return field;
    }

    /// <param name="schema">What is inferred so far.</param>
    /// <param name="property">The property.</param>
    /// <param name="parameter">The constructor's parameter that sets the property, if there is one: it may have a default.</param>
    public static InputFieldConfiguration Create(SchemaInference schema, PropertyInfo property, ParameterInfo? parameter)
    {
        var type = CSharpType.Of(property);
        var field = Create(schema, property, NamingConventions.FieldName(property), type, property.PropertyType);
        field.Description = Descriptions.Of(property);
        field.DefaultValue ??= parameter is null ? null : DefaultOf(parameter, type);
        return field;
    }

    private static InputFieldConfiguration Create(
        SchemaInference schema, ICustomAttributeProvider element, string name, CSharpType type, Type declared)
    {
        var id = NodeIds.Find(element);
        var field = new InputFieldConfiguration
        {
            Name = name,
            DeprecationReason = Descriptions.DeprecationReasonOf(element),
            Type = id is null ? schema.InputType(type) : type.ToTypeNode("ID"),
            RuntimeType = type.IsOptional ? declared.GenericTypeArguments[0] : declared,
            Formatter = id is null ? null : NodeIds.CreateParser(schema, id, type.Named.Type),
        };
        if (element.GetCustomAttributes(typeof(DefaultValueAttribute), false) is [DefaultValueAttribute given])
        {
            field.DefaultValue = Literals.From(given.Value, type.Named.Type);
        }

        return field;
    }

    /// <summary>A C# default of null needs no default in the schema: what is not given is null.</summary>
    private static IValueNode? DefaultOf(ParameterInfo parameter, CSharpType type)
        => parameter.HasDefaultValue && parameter.DefaultValue is { } value && !type.IsOptional ? Literals.From(value, type.Named.Type) : null;
}
