using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Types.Relay;

/// <summary>The query fields <c>node</c> and <c>nodes</c> (GraphQL Global Object Identification; plural identifying root fields).</summary>
internal sealed class NodeFields(NodeFeature feature)
{
    public const string InterfaceName = "Node";

    public static InterfaceTypeConfiguration CreateInterface()
    {
        var type = new InterfaceTypeConfiguration
        {
            Name = InterfaceName, Description = "The node interface is implemented by entities that have a global unique identifier.",
        };
        type.Fields.Add(new() { Name = "id", Type = NonNullId() });
        return type;
    }

    public ObjectFieldConfiguration CreateNode()
    {
        var field = new ObjectFieldConfiguration
        {
            Name = "node", Description = "Fetches an object given its ID.", Type = new NamedTypeNode(InterfaceName), Resolver = ResolveNodeAsync,
        };
        field.Arguments.Add(new() { Name = "id", Description = "ID of the object.", Type = NonNullId(), RuntimeType = typeof(string) });
        return field;
    }

    public ObjectFieldConfiguration CreateNodes()
    {
        var field = new ObjectFieldConfiguration
        {
            Name = "nodes",
            Description = "Lookup nodes by a list of IDs.",
            Type = new NonNullTypeNode(new ListTypeNode(new NamedTypeNode(InterfaceName))),
            Resolver = ResolveNodesAsync,
        };
        field.Arguments.Add(new()
        {
            Name = "ids",
            Description = "The list of node IDs.",
            Type = new NonNullTypeNode(new ListTypeNode(NonNullId())),
            RuntimeType = typeof(IReadOnlyList<string>),
        });
        return field;
    }

    private ValueTask<object?> ResolveNodeAsync(IResolverContext context)
        => ResolveAsync(context, context.ArgumentValue<string>("id"), context.Path);

    private async ValueTask<object?> ResolveNodesAsync(IResolverContext context)
    {
        var ids = context.ArgumentValue<IReadOnlyList<string>>("ids");
        if (ids.Count > feature.Options.MaxAllowedNodeBatchSize)
        {
            throw NodeIdErrors.TooManyNodes(ids.Count, feature.Options.MaxAllowedNodeBatchSize, context.Path);
        }

        // All are begun before the first is awaited, so that data loaders see them as one batch.
        var nodes = new Task<object?>[ids.Count];
        for (var index = 0; index < nodes.Length; index++)
        {
            nodes[index] = ResolveItemAsync(context, ids[index], context.Path.Append(index));
        }

        return await Task.WhenAll(nodes).ConfigureAwait(false);
    }

    /// <summary>One bad id costs its own place in the list only.</summary>
    private async Task<object?> ResolveItemAsync(IResolverContext context, string id, Path path)
    {
        try
        {
            return await ResolveAsync(context, id, path).ConfigureAwait(false);
        }
        catch (GraphQLException exception)
        {
            foreach (var error in exception.Errors)
            {
                context.ReportError(error.Path is null ? error.WithPath(path) : error);
            }

            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            context.ReportError(ErrorBuilder.FromException(exception).SetPath(path).Build());
            return null;
        }
    }

    private async ValueTask<object?> ResolveAsync(IResolverContext context, string id, Path path)
    {
        var nodeId = Parse(id, path);
        var nodeContext = new NodeResolverContext(context, nodeId.InternalId, path);
        await using (nodeContext.ConfigureAwait(false))
        {
            await feature.Resolvers[nodeId.TypeName].Pipeline(nodeContext).ConfigureAwait(false);
            return nodeContext.Result;
        }
    }

    private NodeId Parse(string id, Path path)
    {
        try
        {
            return feature.Serializer.Parse(id, feature);
        }
        catch (GraphQLException exception)
        {
            throw new GraphQLException(exception.Errors.Select(error => error.WithPath(path)));
        }
    }

    private static NonNullTypeNode NonNullId() => new(new NamedTypeNode("ID"));
}
