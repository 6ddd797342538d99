using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>Finds fields, those of introspection included that no type declares (spec: Introspection).</summary>
internal sealed class IntrospectionFields
{
    private readonly InterfaceField? _typeName;
    private readonly InterfaceField? _schema;
    private readonly InterfaceField? _type;

    public IntrospectionFields(Schema schema)
    {
        _typeName = Create(schema, "__typename", "String", isNonNull: true);
        _schema = Create(schema, "__schema", "__Schema", isNonNull: true);
        _type = Create(schema, "__type", "__Type", isNonNull: false);

        if (_type is not null && schema.TryGetType("String", out var text))
        {
            _type.Arguments = new FieldCollection<InputField>([new InputField("name", new NonNullType(text), typeof(string))]);
        }
    }

    public OutputField? FindField(Schema schema, TypeDefinition parentType, string name)
        => (parentType as ComplexType)?.FindField(name)
            ?? name switch
            {
                "__typename" => _typeName,
                "__schema" when ReferenceEquals(parentType, schema.QueryType) => _schema,
                "__type" when ReferenceEquals(parentType, schema.QueryType) => _type,
                _ => null
            };

    private static InterfaceField? Create(Schema schema, string name, string typeName, bool isNonNull)
        => schema.TryGetType(typeName, out var type)
            ? new InterfaceField(name, isNonNull ? new NonNullType(type) : type) { Coordinate = $"{schema.QueryType.Name}.{name}" }
            : null;
}
