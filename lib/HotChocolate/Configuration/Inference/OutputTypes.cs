using System.Reflection;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>Infers output types from C# types.</summary>
internal static class OutputTypes
{
    /// <summary>The configuration of a C# type; its fields follow later. Null for scalars and for what is no type of a schema.</summary>
    public static TypeConfiguration? Create(SchemaInference schema, Type type)
    {
        if (ScalarMap.Find(type) is not null || type.IsPrimitive || type == typeof(object) || type.IsPointer || type == typeof(void))
        {
            return null;
        }

        if (type.IsEnum)
        {
            return CreateEnum(type);
        }

        if (type.GetCustomAttribute<UnionTypeAttribute>(inherit: false) is { } union)
        {
            return new UnionTypeConfiguration { Name = union.Name ?? NamingConventions.TypeName(type), RuntimeType = type, Description = Descriptions.Of(type) };
        }

        var interfaceAttribute = type.GetCustomAttribute<InterfaceTypeAttribute>(inherit: false);
        return type.IsInterface || interfaceAttribute is not null
            ? CreateInterface(schema, type, interfaceAttribute?.Name)
            : ObjectTypes.Create(schema, type);
    }

    private static EnumTypeConfiguration CreateEnum(Type type)
    {
        var configuration = new EnumTypeConfiguration { Name = NamingConventions.TypeName(type), RuntimeType = type, Description = Descriptions.Of(type) };
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (!field.IsDefined(typeof(GraphQLIgnoreAttribute)))
            {
                configuration.Values.Add(new()
                {
                    Name = NamingConventions.EnumValueName(field),
                    RuntimeValue = field.GetValue(null),
                    Description = Descriptions.Of(field),
                    DeprecationReason = Descriptions.DeprecationReasonOf(field),
                });
            }
        }

        return configuration;
    }

    private static InterfaceTypeConfiguration CreateInterface(SchemaInference schema, Type type, string? name)
    {
        var configuration = new InterfaceTypeConfiguration
        {
            Name = name ?? NamingConventions.TypeName(type), RuntimeType = type, Description = Descriptions.Of(type),
        };
        schema.Explore(() =>
        {
            foreach (var member in Members.FieldsOf(type))
            {
                configuration.Fields.Add(schema.Fields.CreateInterfaceField(member));
            }
        });
        return configuration;
    }
}
