using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types.Pagination;

/// <summary>Makes the types of connections: the connection, its edge, and PageInfo.</summary>
internal static class ConnectionTypes
{
    public const string TotalCountName = "totalCount";
    private const string PageInfoName = "PageInfo";

    /// <summary>
    /// Adds the types of a connection, unless another field has it already, and gives the connection type's name. The connection has
    /// totalCount if one of its fields wants it.
    /// </summary>
    public static string Add(SchemaInference schema, string name, ITypeNode node, PagingOptions options)
    {
        var (connectionName, edgeName) = ($"{name}Connection", $"{name}Edge");

        if (schema.Configuration.Types.GetValueOrDefault(connectionName) is ObjectTypeConfiguration known)
        {
            AddTotalCount(known, options);
            return connectionName;
        }

        if (!schema.Configuration.Types.ContainsKey(PageInfoName))
        {
            schema.Add(CreatePageInfo());
        }

        schema.Add(CreateEdge(edgeName, node));
        schema.Add(CreateConnection(connectionName, edgeName, node, options));
        return connectionName;
    }

    private static ObjectTypeConfiguration CreateConnection(string name, string edgeName, ITypeNode node, PagingOptions options)
    {
        var type = new ObjectTypeConfiguration { Name = name, Description = "A connection to a list of items.", RuntimeType = typeof(Connection) };
        Add(type, "pageInfo", "Information to aid in pagination.", NonNull(PageInfoName), static context => context.Parent<Connection>().Info);
        Add(type, "edges", "A list of edges.", new ListTypeNode(NonNull(edgeName)), static context => context.Parent<Connection>().Edges);

        if (options.IncludeNodesField is true)
        {
            Add(type, "nodes", "A flattened list of the nodes.", new ListTypeNode(node), static context => NodesOf(context.Parent<Connection>()));
        }

        AddTotalCount(type, options);
        return type;
    }

    private static void AddTotalCount(ObjectTypeConfiguration type, PagingOptions options)
    {
        if (options.IncludeTotalCount is true && !type.Fields.Exists(static field => field.Name == TotalCountName))
        {
            Add(
                type,
                TotalCountName,
                "Identifies the total count of items in the connection.",
                NonNull("Int"),
                static context => context.Parent<Connection>().TotalCount);
        }
    }

    private static ObjectTypeConfiguration CreateEdge(string name, ITypeNode node)
    {
        var type = new ObjectTypeConfiguration { Name = name, Description = "An edge in a connection.", RuntimeType = typeof(IEdge) };
        Add(type, "cursor", "A cursor for use in pagination.", NonNull("String"), static context => context.Parent<IEdge>().Cursor);
        Add(type, "node", "The item at the end of the edge.", node, static context => context.Parent<IEdge>().Node);
        return type;
    }

    private static ObjectTypeConfiguration CreatePageInfo()
    {
        var type = new ObjectTypeConfiguration
        {
            Name = PageInfoName, Description = "Information about pagination in a connection.", RuntimeType = typeof(ConnectionPageInfo),
        };
        Add(
            type,
            "hasNextPage",
            "Indicates whether more edges exist following the set defined by the clients arguments.",
            NonNull("Boolean"),
            static context => context.Parent<ConnectionPageInfo>().HasNextPage);
        Add(
            type,
            "hasPreviousPage",
            "Indicates whether more edges exist prior the set defined by the clients arguments.",
            NonNull("Boolean"),
            static context => context.Parent<ConnectionPageInfo>().HasPreviousPage);
        Add(
            type,
            "startCursor",
            "When paginating backwards, the cursor to continue.",
            new NamedTypeNode("String"),
            static context => context.Parent<ConnectionPageInfo>().StartCursor);
        Add(
            type,
            "endCursor",
            "When paginating forwards, the cursor to continue.",
            new NamedTypeNode("String"),
            static context => context.Parent<ConnectionPageInfo>().EndCursor);
        return type;
    }

    private static object?[] NodesOf(Connection connection)
    {
        var nodes = new object?[connection.Edges.Count];

        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = connection.Edges[i].Node;
        }

        return nodes;
    }

    private static void Add(ObjectTypeConfiguration type, string name, string description, ITypeNode fieldType, PureFieldDelegate resolver)
        => type.Fields.Add(new ObjectFieldConfiguration { Name = name, Description = description, Type = fieldType, PureResolver = resolver });

    private static NonNullTypeNode NonNull(string name) => new(new NamedTypeNode(name));
}
