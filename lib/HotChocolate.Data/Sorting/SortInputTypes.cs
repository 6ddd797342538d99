using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Data.Sorting;

/// <summary>Infers sort inputs from C# types, by Hot Chocolate's conventions.</summary>
internal static class SortInputTypes
{
    private const string DirectionName = "SortEnumType";

    /// <summary>Adds the sort input of a type of items; gives its name.</summary>
    public static string AddObject(SchemaInference schema, Type type)
    {
        var name = $"{NamingConventions.TypeName(type)}SortInput";

        if (schema.Configuration.Types.ContainsKey(name))
        {
            return name;
        }

        AddDirection(schema);
        var properties = new List<PropertyInfo>();
        var configuration = new InputObjectTypeConfiguration
        {
            Name = name,
            Description = Descriptions.Of(type),
            RuntimeType = typeof(SortValue),
            CreateInstance = (values, _) => new SortValue(properties, values),
        };
        schema.Add(configuration);
        schema.Explore(() =>
        {
            foreach (var property in Members.FieldsOf(type).OfType<PropertyInfo>())
            {
                if (CreateField(schema, property) is { } field)
                {
                    properties.Add(property);
                    configuration.Fields.Add(field);
                }
            }
        });
        return name;
    }

    private static InputFieldConfiguration? CreateField(SchemaInference schema, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var isLeaf = type.IsEnum || (ScalarMap.Find(type) is not null && type != typeof(Uri));

        if (!isLeaf && (!type.IsClass || type == typeof(object) || CSharpType.ItemTypeOf(type) is not null || ScalarMap.Find(type) is not null))
        {
            return null;
        }

        return new InputFieldConfiguration
        {
            Name = NamingConventions.FieldName(property),
            Description = Descriptions.Of(property),
            Type = new NamedTypeNode(isLeaf ? DirectionName : AddObject(schema, type)),
            RuntimeType = isLeaf ? typeof(SortKey) : typeof(SortValue),
            Formatter = isLeaf ? SortKey.Read : null,
        };
    }

    private static void AddDirection(SchemaInference schema)
    {
        if (!schema.Configuration.Types.ContainsKey(DirectionName))
        {
            schema.Add(new EnumTypeConfiguration
            {
                Name = DirectionName,
                RuntimeType = typeof(SortDirection),
                Values =
                {
                    new() { Name = "ASC", RuntimeValue = SortDirection.Ascending },
                    new() { Name = "DESC", RuntimeValue = SortDirection.Descending },
                },
            });
        }
    }
}
