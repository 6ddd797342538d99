using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Http;

/// <summary>Writes one result as the whole body of a response.</summary>
internal static class JsonResponse
{
    public static async Task WriteAsync(HttpResponse response, OperationResult result, CancellationToken cancellationToken)
    {
        var body = response.BodyWriter;
        result.WriteTo(body);

        // Nothing has left yet, so that the length can still be told and the response needs no chunks.
        if (body.CanGetUnflushedBytes)
        {
            response.ContentLength = body.UnflushedBytes;
        }

        await body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
