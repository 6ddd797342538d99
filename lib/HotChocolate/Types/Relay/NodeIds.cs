using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types.Relay;

/// <summary>Applies <c>[ID]</c> to fields and inputs.</summary>
internal static class NodeIds
{
    /// <summary>The annotation of an element, if it has one.</summary>
    public static DescriptorAttribute? Find(ICustomAttributeProvider element)
        => (DescriptorAttribute?)element.GetCustomAttributes(typeof(DescriptorAttribute), inherit: true)
            .FirstOrDefault(static attribute => attribute is IDAttribute || IsGeneric(attribute));

    /// <summary>Makes an annotated field an ID; keys become node ids if node ids are enabled.</summary>
    public static void ApplyTo(SchemaInference schema, ObjectFieldConfiguration field)
    {
        if (Find(field.Member!) is { } attribute)
        {
            ApplyTo(schema, field, TypeNameOf(schema, attribute));
        }
    }

    /// <summary>Makes a field an ID of the type of that name, or of the type that has the field.</summary>
    public static void ApplyTo(SchemaInference schema, ObjectFieldConfiguration field, string? typeName)
    {
        typeName ??= field.Owner is null ? null : schema.OutputTypeName(field.Owner);
        field.Type = field.Type is null ? CSharpType.ResultOf(field.Member!).ToTypeNode("ID") : Rename(field.Type);
        field.ResultFormatter = typeName is null ? null : CreateFormatter(schema, typeName);
    }

    /// <summary>Turns keys into node ids; null if node ids are not enabled.</summary>
    public static Func<object, object>? CreateFormatter(SchemaInference schema, string typeName)
    {
        var feature = schema.Feature<NodeFeature>();
        return feature.IsEnabled ? key => feature.Serializer.Format(typeName, key) : null;
    }

    /// <summary>Turns node ids into keys; null if node ids are not enabled.</summary>
    public static Func<object, object>? CreateParser(SchemaInference schema, DescriptorAttribute attribute, Type keyType)
        => CreateParser(schema, TypeNameOf(schema, attribute), keyType);

    /// <summary>Turns node ids of one type, or of any type if <paramref name="typeName"/> is null, into keys.</summary>
    public static Func<object, object>? CreateParser(SchemaInference schema, string? typeName, Type keyType)
    {
        var feature = schema.Feature<NodeFeature>();
        if (!feature.IsEnabled)
        {
            return null;
        }

        return value =>
        {
            try
            {
                var id = feature.Serializer.Parse((string)value, keyType);
                return typeName is null || id.TypeName == typeName ? id.InternalId : throw NodeIdErrors.WrongType(id.TypeName, typeName);
            }
            catch (GraphQLException exception)
            {
                // As a fault of the input it is reported with its place in the input.
                throw new InputCoercionException(exception.Message, "ID");
            }
        };
    }

    private static string? TypeNameOf(SchemaInference schema, DescriptorAttribute attribute)
        => attribute is IDAttribute id ? id.TypeName : schema.OutputTypeName(attribute.GetType().GenericTypeArguments[0]);

    private static ITypeNode Rename(ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => new NonNullTypeNode((INullableTypeNode)Rename(nonNull.Type)),
        ListTypeNode list => new ListTypeNode(Rename(list.Type)),
        _ => new NamedTypeNode("ID"),
    };

    private static bool IsGeneric(object attribute)
    {
        var type = attribute.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDAttribute<>);
    }
}
