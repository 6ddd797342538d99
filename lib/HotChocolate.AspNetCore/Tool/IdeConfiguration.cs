using System.Text.Json;
using ChilliCream.Nitro.App;
using HotChocolate.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Tool;

/// <summary>The file from which the IDE's page learns its settings.</summary>
internal static class IdeConfiguration
{
    public static async Task WriteAsync(HttpContext context, NitroAppOptions options)
    {
        using var buffer = new PooledBuffer();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, options);
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = buffer.Length;
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.Body.WriteAsync(buffer.Written, context.RequestAborted).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter writer, NitroAppOptions options)
    {
        writer.WriteStartObject();
        WriteText(writer, "title", options.Title);
        WriteText(writer, "endpoint", options.GraphQLEndpoint);
        writer.WriteBoolean("useBrowserUrlAsEndpoint", options.GraphQLEndpoint is null);
        WriteText(writer, "document", options.Document);
        WriteFlag(writer, "useGet", options.UseGet);
        WriteFlag(writer, "includeCookies", options.IncludeCookies);
        WriteFlag(writer, "disableTelemetry", options.DisableTelemetry);
        if (options.HttpHeaders is { Count: > 0 } headers)
        {
            writer.WriteStartObject("httpHeaders");
            foreach (var (name, value) in headers)
            {
                writer.WriteString(name, value.ToString());
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteFlag(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }
}
