using System.Text;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Http;

/// <summary>The schema in the schema definition language.</summary>
internal static class SchemaFile
{
    public static async Task WriteAsync(HttpContext context, EndpointContext endpoint)
    {
        var executor = await endpoint.GetExecutorAsync(context.RequestAborted).ConfigureAwait(false);
        var text = Encoding.UTF8.GetBytes(executor.Schema.ToString()!);
        var response = context.Response;
        response.ContentType = "application/graphql; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        response.ContentLength = text.Length;
        await response.Body.WriteAsync(text, context.RequestAborted).ConfigureAwait(false);
    }
}
