using HotChocolate.Configuration;
using HotChocolate.Language;

namespace HotChocolate.Types.Introspection;

/// <summary>The fields that every schema has without listing them (spec: Introspection; Type Name Introspection).</summary>
internal static class MetaFields
{
    private const string SchemaName = "__schema";
    private const string TypeName = "__type";
    private const string TypeNameName = "__typename";

    /// <summary><c>__typename</c> of every object, interface and union.</summary>
    public static ObjectField CreateTypeName(TypeCatalog types) => new(TypeNameName, types.Resolve(NonNull("String"), TypeNameName))
    {
        Description = "The name of the object type.",
        Coordinate = TypeNameName,
        IsIntrospectionField = true,
        PureResolver = static context => context.ObjectType.Name,
    };

    /// <summary><c>__schema</c> and <c>__type</c> of the query root.</summary>
    public static FieldCollection<ObjectField> CreateRootFields(TypeCatalog types, ObjectType query)
    {
        var nameType = types.Resolve(NonNull("String"), TypeName);
        var name = new InputField("name", nameType, typeof(string))
        {
            Description = "The name of the type to look up.",
            Coordinate = $"{query.Name}.{TypeName}(name:)",
            Coercer = InputCoercers.Create(nameType, typeof(string)),
        };
        return new FieldCollection<ObjectField>(
        [
            new ObjectField(SchemaName, types.Resolve(NonNull("__Schema"), SchemaName))
            {
                Description = "The schema.",
                Coordinate = $"{query.Name}.{SchemaName}",
                DeclaringType = query,
                IsIntrospectionField = true,
                PureResolver = static context => context.Schema,
            },
            new ObjectField(TypeName, types.Resolve(new NamedTypeNode("__Type"), TypeName))
            {
                Description = "A type of the schema, by name.",
                Coordinate = $"{query.Name}.{TypeName}",
                DeclaringType = query,
                Arguments = new FieldCollection<InputField>([name]),
                IsIntrospectionField = true,
                PureResolver = static context => context.Schema.TryGetType(context.ArgumentValue<string>("name"), out var type) ? type : null,
            },
        ]);
    }

    private static NonNullTypeNode NonNull(string name) => new(new NamedTypeNode(name));
}
