using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Data.Filters;

/// <summary>Infers filter inputs from C# types, by Hot Chocolate's conventions.</summary>
internal static class FilterInputTypes
{
    /// <summary>Adds the filter input of a type of items; gives its name.</summary>
    public static string AddObject(SchemaInference schema, Type type)
    {
        var input = Begin(schema, $"{NamingConventions.TypeName(type)}FilterInput", Descriptions.Of(type), out var isNew);

        if (isNew)
        {
            AddCombinations(input);
            schema.Explore(() =>
            {
                foreach (var property in Members.FieldsOf(type).OfType<PropertyInfo>())
                {
                    AddMember(schema, input, property);
                }
            });
        }

        return input.Type.Name;
    }

    private static void AddMember(SchemaInference schema, FilterInput input, PropertyInfo property)
    {
        if (Find(schema, property.PropertyType) is { } typeName)
        {
            var name = NamingConventions.FieldName(property);
            input.Add(name, new NamedTypeNode(typeName), typeof(FilterValue), new MemberField(name, property), Descriptions.Of(property));
        }
    }

    private static string? Find(SchemaInference schema, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;

        if (type.IsEnum)
        {
            return AddEnum(schema, type);
        }

        if (ScalarMap.Find(type) is { } scalar)
        {
            return type == typeof(Uri) ? null : AddScalar(schema, scalar, type);
        }

        if (CSharpType.ItemTypeOf(type) is { } item)
        {
            return AddList(schema, item);
        }

        return type.IsClass && type != typeof(object) ? AddObject(schema, type) : null;
    }

    private static string AddScalar(SchemaInference schema, string scalar, Type type)
    {
        // The acronym is a word in a type's name.
        var input = Begin(schema, $"{(scalar == "UUID" ? "Uuid" : scalar)}OperationFilterInput", null, out var isNew);

        if (isNew)
        {
            if (type == typeof(string))
            {
                AddCombinations(input);
            }

            var operations = type == typeof(string)
                ? OperationField.TextOperations
                : type == typeof(bool) ? OperationField.BooleanOperations : OperationField.ComparisonOperations;
            AddOperations(input, operations, new NamedTypeNode(scalar), new NamedTypeNode(scalar));
        }

        return input.Type.Name;
    }

    private static string AddEnum(SchemaInference schema, Type type)
    {
        var input = Begin(schema, $"{NamingConventions.TypeName(type)}OperationFilterInput", null, out var isNew);

        if (isNew)
        {
            var name = new NamedTypeNode(schema.InputTypeName(type));
            AddOperations(input, OperationField.EnumOperations, name, new NonNullTypeNode(name));
        }

        return input.Type.Name;
    }

    private static string? AddList(SchemaInference schema, Type itemType)
    {
        if (itemType.IsValueType || itemType == typeof(string) || Find(schema, itemType) is not { } item)
        {
            return null;
        }

        var input = Begin(schema, $"ListFilterInputTypeOf{item}", null, out var isNew);

        if (isNew)
        {
            foreach (var name in QuantifierField.Names)
            {
                input.Add(name, new NamedTypeNode(item), typeof(FilterValue), new QuantifierField(name, itemType));
            }

            input.Add("any", new NamedTypeNode("Boolean"), typeof(object), new AnyField(itemType));
        }

        return input.Type.Name;
    }

    private static void AddOperations(FilterInput input, IReadOnlyList<string> operations, NamedTypeNode type, ITypeNode item)
    {
        foreach (var name in operations)
        {
            var takesList = OperationField.TakesList(name);
            input.Add(name, takesList ? new ListTypeNode(item) : type, takesList ? typeof(List<object>) : typeof(object), new OperationField(name));
        }
    }

    private static void AddCombinations(FilterInput input)
    {
        foreach (var name in new[] { "and", "or" })
        {
            var type = new ListTypeNode(new NonNullTypeNode(new NamedTypeNode(input.Type.Name)));
            input.Add(name, type, typeof(List<FilterValue>), new CombinationField(isAnd: name == "and"));
        }
    }

    private static FilterInput Begin(SchemaInference schema, string name, string? description, out bool isNew)
    {
        var known = schema.Feature<FilterInputs>();
        isNew = !known.ByName.TryGetValue(name, out var input);

        if (input is null)
        {
            input = new FilterInput(new InputObjectTypeConfiguration { Name = name, Description = description, RuntimeType = typeof(FilterValue) });
            known.ByName.Add(name, input);
            schema.Add(input.Type);
        }

        return input;
    }
}
