using System.Reflection;
using HotChocolate.Configuration;

namespace HotChocolate.Types.Relay;

/// <summary>Applies <c>[ID]</c> to fields and inputs.</summary>
internal static class NodeIds
{
    /// <summary>The annotation of an element, if it has one.</summary>
    public static DescriptorAttribute? Find(ICustomAttributeProvider element)
        => (DescriptorAttribute?)element.GetCustomAttributes(typeof(DescriptorAttribute), inherit: true)
            .FirstOrDefault(static attribute => attribute is IDAttribute || IsGeneric(attribute));

    /// <summary>Makes an annotated field an ID; keys become node ids if node ids are enabled.</summary>
    public static void ApplyTo(SchemaInference schema, ObjectFieldConfiguration field, Type? owner)
    {
        if (Find(field.Member!) is { } attribute)
        {
            var typeName = TypeNameOf(schema, attribute) ?? (owner is null ? null : schema.OutputTypeName(owner));
            field.Type = CSharpType.ResultOf(field.Member!).ToTypeNode("ID");
            field.ResultFormatter = typeName is null ? null : CreateFormatter(schema, typeName);
        }
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

    private static bool IsGeneric(object attribute)
    {
        var type = attribute.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDAttribute<>);
    }
}
