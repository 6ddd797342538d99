using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>Infers input objects from records and classes.</summary>
internal static class InputTypes
{
    public static InputObjectTypeConfiguration Create(SchemaInference schema, Type type)
    {
        var configuration = new InputObjectTypeConfiguration
        {
            Name = NamingConventions.InputTypeName(type),
            RuntimeType = type,
            Description = Descriptions.Of(type),
            IsOneOf = type.IsDefined(typeof(OneOfAttribute)),
        };
        schema.Explore(() => AddFields(schema, configuration, type));
        return configuration;
    }

    private static void AddFields(SchemaInference schema, InputObjectTypeConfiguration configuration, Type type)
    {
        if (type.IsAbstract || type.IsInterface)
        {
            schema.Report($"The C# type `{type}` cannot be an input object: it cannot be constructed.");
            return;
        }

        if (FindConstructor(type) is not { } constructor)
        {
            schema.Report($"The C# type `{type}` cannot be an input object: the parameters of none of its constructors have the names of its properties.");
            return;
        }

        var parameters = constructor.GetParameters();
        var properties = Members.InputPropertiesOf(type)
            .Where(property => property.CanWrite || parameters.Any(parameter => IsOf(parameter, property)))
            .ToList();
        foreach (var property in properties)
        {
            configuration.Fields.Add(InputFieldInference.Create(schema, property, parameters.FirstOrDefault(parameter => IsOf(parameter, property))));
        }

        configuration.CreateInstance = InputObjectFactory.Create(constructor, properties);
    }

    /// <summary>The constructor with most parameters, all of which have the names of properties, or defaults.</summary>
    private static ConstructorInfo? FindConstructor(Type type)
    {
        var properties = Members.InputPropertiesOf(type).ToList();
        return type.GetConstructors()
            .Where(constructor => constructor.GetParameters().All(parameter => parameter.HasDefaultValue || properties.Exists(property => IsOf(parameter, property))))
            .MaxBy(static constructor => constructor.GetParameters().Length);
    }

    private static bool IsOf(ParameterInfo parameter, PropertyInfo property)
        => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase);
}
