using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Tool;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HotChocolate.AspNetCore.Http;

/// <summary>
/// What happens at a mapped path:
/// <code>
/// /graphql          WebSocket      graphql-transport-ws
///                   POST           an operation
///                   GET ?query=    an operation
///                   GET ?sdl       the schema
///                   GET text/html  the IDE, at /graphql/
/// /graphql/schema   GET            the schema
/// /graphql/*        GET            the IDE's files
/// </code>
/// </summary>
internal sealed class GraphQLEndpoint(string schemaName)
{
    public const string RestOfPath = "slug";
    private EndpointContext? _context;

    public Task InvokeAsync(HttpContext context)
    {
        var endpoint = _context ??= new EndpointContext(context, schemaName);
        var rest = context.GetRouteValue(RestOfPath) as string;
        if (!string.IsNullOrEmpty(rest))
        {
            return InvokeBelowAsync(context, endpoint, rest);
        }

        if (context.WebSockets.IsWebSocketRequest)
        {
            return SocketTransport.InvokeAsync(context, endpoint);
        }

        if (HttpMethods.IsPost(context.Request.Method))
        {
            return HttpTransport.InvokeAsync(context, endpoint);
        }

        return IsRead(context.Request) ? ReadAsync(context, endpoint) : RefuseMethodAsync(context, endpoint);
    }

    private static Task ReadAsync(HttpContext context, EndpointContext endpoint)
    {
        var request = context.Request;
        if (endpoint.Options.EnableSchemaRequests && request.Query.ContainsKey("sdl"))
        {
            return SchemaFile.WriteAsync(context, endpoint);
        }

        return endpoint.Options.Tool.Enable && !IsOperation(request) && IdePage.IsWantedBy(request)
            ? IdePage.WriteAsync(context, endpoint)
            : HttpTransport.InvokeAsync(context, endpoint);
    }

    private static Task InvokeBelowAsync(HttpContext context, EndpointContext endpoint, string rest)
    {
        if (!IsRead(context.Request))
        {
            return HttpTransport.RefuseAsync(context, endpoint, RequestErrors.NoEndpoint());
        }

        if (rest is "schema" or "schema.graphql" && endpoint.Options.EnableSchemaRequests)
        {
            return SchemaFile.WriteAsync(context, endpoint);
        }

        return endpoint.Options.Tool.Enable
            ? endpoint.Ide.WriteAsync(context, endpoint, rest)
            : HttpTransport.RefuseAsync(context, endpoint, RequestErrors.NoEndpoint());
    }

    private static Task RefuseMethodAsync(HttpContext context, EndpointContext endpoint)
    {
        context.Response.Headers.Allow = "GET, HEAD, POST";
        return HttpTransport.RefuseAsync(context, endpoint, RequestErrors.MethodNotAllowed());
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsOperation(HttpRequest request)
        => request.Query.ContainsKey("query") || request.Query.ContainsKey("id") || request.Query.ContainsKey("extensions");
}
