using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Generated;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types.Relay;

/// <summary>Makes nodes of the types that have a <c>[NodeResolver]</c>, and adds <c>node</c> and <c>nodes</c>.</summary>
internal static class NodeConvention
{
    private const string IdName = "id";

    /// <summary>
    /// A node resolver on the class of an object type: it is no field, and the type begins with its id.
    /// </summary>
    public static void AddNode(SchemaInference schema, ObjectTypeConfiguration type, ResolverRegistration resolver)
    {
        var feature = schema.Feature<NodeFeature>();
        if (!feature.IsEnabled)
        {
            return;
        }

        var lookup = schema.Fields.CreateResolverField(resolver, operation: null, type.RuntimeType);
        if (TryRegister(schema, type, lookup) && type.Fields.Find(static field => field.Name == IdName) is { } id)
        {
            type.Fields.Remove(id);
            type.Fields.Insert(0, id);
        }
    }

    /// <summary>Node resolvers among the query's fields, and the fields that every schema with nodes has.</summary>
    public static void Apply(SchemaInference schema)
    {
        var feature = schema.Feature<NodeFeature>();
        if (schema.Configuration.Types.GetValueOrDefault(schema.Configuration.QueryTypeName) is not ObjectTypeConfiguration query)
        {
            return;
        }

        foreach (var field in query.Fields.Where(static field => field.Member?.IsDefined(typeof(NodeResolverAttribute)) == true))
        {
            var result = CSharpType.ResultOf(field.Member!);
            if (schema.FindObjectType(result.Named.Type) is not { } type)
            {
                schema.Report($"`{query.Name}.{field.Name}` has [NodeResolver], but `{result.Named.Type}` is no object type.");
            }
            else if (TryRegister(schema, type, field))
            {
                ExpectNodeId(schema, type, field.Arguments[0]);
            }
        }

        schema.Add(NodeFields.CreateInterface());
        var fields = new NodeFields(feature);
        query.Fields.Insert(0, fields.CreateNode());
        if (feature.Options.AddNodesField)
        {
            query.Fields.Insert(1, fields.CreateNodes());
        }
    }

    private static bool TryRegister(SchemaInference schema, ObjectTypeConfiguration type, ObjectFieldConfiguration lookup)
    {
        if (lookup.Arguments is not [var argument])
        {
            schema.Report($"The [NodeResolver] `{lookup.Member!.DeclaringType}.{lookup.Member.Name}` needs one argument, the key.");
            return false;
        }

        if (type.Fields.Find(static field => field.Name == IdName) is not { } id)
        {
            schema.Report($"The node type `{type.Name}` has no field `{IdName}`.");
            return false;
        }

        var keyType = Nullable.GetUnderlyingType(argument.RuntimeType) ?? argument.RuntimeType;
        if (!schema.Feature<NodeFeature>().Resolvers.TryAdd(type.Name, new(keyType, Compose(lookup))))
        {
            schema.Report($"The type `{type.Name}` has two node resolvers.");
            return false;
        }

        type.Interfaces.Add(NodeFields.InterfaceName);
        id.Type = new NonNullTypeNode(new NamedTypeNode("ID"));
        id.ResultFormatter = NodeIds.CreateFormatter(schema, type.Name);
        return true;
    }

    private static void ExpectNodeId(SchemaInference schema, ObjectTypeConfiguration type, ArgumentConfiguration argument)
    {
        argument.Type = argument.Type is NonNullTypeNode ? new NonNullTypeNode(new NamedTypeNode("ID")) : new NamedTypeNode("ID");
        argument.Formatter = NodeIds.CreateParser(schema, type.Name, argument.RuntimeType);
    }

    /// <summary>The lookup as a pipeline of its own, apart from the field that it may be as well.</summary>
    private static FieldDelegate Compose(ObjectFieldConfiguration lookup)
    {
        FieldResolverDelegate resolve = lookup.Resolver ?? (context => new(lookup.PureResolver!(context)));
        FieldDelegate pipeline = async context => context.Result = await resolve(context).ConfigureAwait(false);
        return Enumerable.Reverse(lookup.Middlewares).Aggregate(pipeline, static (next, middleware) => middleware(next));
    }
}
