using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Http;

/// <summary>Reads a GraphQL request from an HTTP request.</summary>
internal static class RequestReader
{
    /// <summary>Reads the body as JSON, straight from the transport's buffers.</summary>
    public static async ValueTask<GraphQLRequest> ReadBodyAsync(HttpRequest request, int maxSize, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxSize)
        {
            throw RequestErrors.TooLarge(maxSize);
        }

        var body = request.BodyReader;
        while (true)
        {
            var result = await ReadAsync(body, maxSize, cancellationToken).ConfigureAwait(false);
            if (result.Buffer.Length > maxSize)
            {
                body.AdvanceTo(result.Buffer.End);
                throw RequestErrors.TooLarge(maxSize);
            }

            if (!result.IsCompleted)
            {
                body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                continue;
            }

            try
            {
                return Parse(result.Buffer);
            }
            finally
            {
                body.AdvanceTo(result.Buffer.End);
            }
        }
    }

    /// <summary>Reads the parameters of a query string.</summary>
    public static GraphQLRequest ReadQueryString(IQueryCollection parameters)
        => RequestParser.Create(
            GetParameter(parameters, "query") is { } query ? Encoding.UTF8.GetBytes(query) : null,
            GetParameter(parameters, "id"),
            GetParameter(parameters, "operationName"),
            GetObject(parameters, "variables"),
            GetObject(parameters, "extensions"));

    private static async ValueTask<ReadResult> ReadAsync(PipeReader body, int maxSize, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server's own limit is the smaller one.
            throw RequestErrors.TooLarge(maxSize);
        }
        catch (BadHttpRequestException exception)
        {
            // It ended too early, or came too slowly.
            throw RequestErrors.Incomplete(exception.StatusCode);
        }
    }

    private static GraphQLRequest Parse(in ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return RequestParser.Parse(body.FirstSpan);
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)body.Length);
        try
        {
            body.CopyTo(buffer);
            return RequestParser.Parse(buffer.AsSpan(0, (int)body.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string? GetParameter(IQueryCollection parameters, string name)
    {
        var values = parameters[name];
        return values.Count > 1 ? throw RequestErrors.Repeated(name) : values.Count == 0 ? null : values[0];
    }

    private static JsonElement GetObject(IQueryCollection parameters, string name)
        => GetParameter(parameters, name) is { Length: > 0 } text
            ? RequestParser.ParseObject(name, Encoding.UTF8.GetBytes(text))
            : default;
}
