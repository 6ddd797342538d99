using System.Diagnostics.CodeAnalysis;
using HotChocolate;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Extensions;
using HotChocolate.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps GraphQL endpoints.</summary>
public static class EndpointRouteBuilderExtensions
{
    private const string DefaultPath = "/graphql";

    /// <summary>
    /// Maps one path to everything a GraphQL server has: operations by POST, GET and WebSocket, the schema at
    /// <c>?sdl</c>, and the IDE for browsers.
    /// </summary>
    /// <param name="endpointRouteBuilder">The application.</param>
    /// <param name="path">The path, <c>/graphql</c> unless given.</param>
    /// <param name="schemaName">The schema's name, where there are several.</param>
    public static GraphQLEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpointRouteBuilder,
        [StringSyntax("Route")] string path = DefaultPath,
        string? schemaName = null)
    {
        ArgumentNullException.ThrowIfNull(endpointRouteBuilder);
        ArgumentNullException.ThrowIfNull(path);
        var endpoint = new GraphQLEndpoint(schemaName ?? ISchemaDefinition.DefaultName);
        return new GraphQLEndpointConventionBuilder(
            endpointRouteBuilder
                .Map($"{path.TrimEnd('/')}/{{**{GraphQLEndpoint.RestOfPath}}}", endpoint.InvokeAsync)
                .WithDisplayName("GraphQL"));
    }

    /// <summary>Changes the options of one endpoint, after those of its schema.</summary>
    public static GraphQLEndpointConventionBuilder WithOptions(
        this GraphQLEndpointConventionBuilder builder,
        Action<GraphQLServerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.WithMetadata(new GraphQLServerOptionsOverride(configure));
    }
}
