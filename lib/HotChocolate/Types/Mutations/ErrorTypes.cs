using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types;

/// <summary>The object types of declared errors and the interface that they all implement.</summary>
internal static class ErrorTypes
{
    private const string InterfaceName = "Error";
    private const string MessageName = "message";

    /// <summary>The name of the error's object type, which becomes part of the schema.</summary>
    public static string Register(SchemaInference schema, Type type)
    {
        var name = schema.OutputTypeName(type);
        var interfaceName = InterfaceNameOf(schema);
        if (schema.FindObjectType(type) is { } error && !error.Interfaces.Contains(interfaceName))
        {
            // Which of two related exceptions a value is, its very type tells.
            error.IsInstanceOf = value => value.GetType() == type;
            error.Interfaces.Add(interfaceName);
            schema.Explore(() => RequireMessage(schema, error));
        }

        return name;
    }

    private static string InterfaceNameOf(SchemaInference schema)
    {
        if (schema.Feature<MutationFeature>().ErrorInterface is { } type)
        {
            return schema.OutputTypeName(type);
        }

        if (!schema.Configuration.Types.ContainsKey(InterfaceName))
        {
            var configuration = new InterfaceTypeConfiguration { Name = InterfaceName };
            configuration.Fields.Add(new() { Name = MessageName, Type = NonNullString() });
            schema.Add(configuration);
        }

        return InterfaceName;
    }

    private static void RequireMessage(SchemaInference schema, ObjectTypeConfiguration error)
    {
        // With an interface of the application's own the schema's validation tells what is missing.
        if (schema.Feature<MutationFeature>().ErrorInterface is not null)
        {
            return;
        }

        if (error.Fields.Find(static field => field.Name == MessageName) is { } message)
        {
            message.Type = NonNullString();
        }
        else
        {
            schema.Report($"The error `{error.RuntimeType}` needs a property `Message`.");
        }
    }

    private static NonNullTypeNode NonNullString() => new(new NamedTypeNode("String"));
}
