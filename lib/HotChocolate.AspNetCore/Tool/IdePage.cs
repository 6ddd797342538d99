using System.Net;
using System.Text;
using HotChocolate.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace HotChocolate.AspNetCore.Tool;

/// <summary>The IDE's page, for people who open the endpoint in a browser.</summary>
internal static class IdePage
{
    /// <summary>True if the request comes from a browser's address bar: scripts do not ask for HTML.</summary>
    public static bool IsWantedBy(HttpRequest request)
        => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static Task WriteAsync(HttpContext context, EndpointContext endpoint)
    {
        var request = context.Request;
        if (!request.Path.Value!.EndsWith('/'))
        {
            // The page's links are relative to its own folder.
            context.Response.Redirect(UriHelper.BuildRelative(request.PathBase, request.Path + "/", request.QueryString));
            return Task.CompletedTask;
        }

        return endpoint.Ide.Exist ? endpoint.Ide.WriteIndexAsync(context, endpoint) : WriteMissingAsync(context, endpoint);
    }

    private static Task WriteMissingAsync(HttpContext context, EndpointContext endpoint)
    {
        var schema = endpoint.Options.EnableSchemaRequests
            ? """<p>The schema: <a href="?sdl">schema.graphql</a>.</p>"""
            : string.Empty;
        var page = $$"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <title>{{WebUtility.HtmlEncode(endpoint.Options.Tool.Title ?? "GraphQL")}}</title>
              <style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 4rem auto; padding: 0 1rem; } pre { background: #eee; padding: 1rem; overflow: auto; }</style>
            </head>
            <body>
              <h1>The GraphQL server is running</h1>
              <p>The IDE that belongs here, Banana Cake Pop, was not built in: the build installs it with npm, and there was no Node.js.
                 Install Node.js 20 or later and build again.</p>
              <p>Without it, send operations by POST:</p>
              <pre>curl {{WebUtility.HtmlEncode(GetUrl(context.Request))}} -H 'Content-Type: application/json' -d '{"query":"{ __typename }"}'</pre>
              {{schema}}
            </body>
            </html>
            """;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page, Encoding.UTF8, context.RequestAborted);
    }

    private static string GetUrl(HttpRequest request)
        => UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path).TrimEnd('/');
}
