using ChilliCream.Nitro.App;

namespace HotChocolate.AspNetCore;

/// <summary>
/// What a GraphQL endpoint offers. Set for a schema with <c>ModifyServerOptions</c>, for one endpoint with <c>WithOptions</c>.
/// </summary>
public sealed class GraphQLServerOptions
{
    /// <summary>The IDE for people who open the endpoint in a browser.</summary>
    public NitroAppOptions Tool { get; } = new();

    /// <summary>GraphQL over WebSocket.</summary>
    public GraphQLSocketOptions Sockets { get; } = new();

    /// <summary>Which kinds of operation may be sent by GET; queries unless set.</summary>
    public AllowedGetOperations AllowedGetOperations { get; set; } = AllowedGetOperations.Query;

    /// <summary>True if operations may be sent by GET.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>
    /// True if a GET request must carry the header <c>GraphQL-Preflight</c> or <c>Content-Type: application/json</c>,
    /// which a page of another origin cannot add without asking first (CORS preflight).
    /// </summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>
    /// Whether multipart forms may carry operations. There is no file upload here, so they are refused with 415 whatever this says.
    /// </summary>
    public bool EnableMultipartRequests { get; set; } = true;

    /// <summary>True if the schema can be read at <c>?sdl</c>.</summary>
    public bool EnableSchemaRequests { get; set; } = true;
}
