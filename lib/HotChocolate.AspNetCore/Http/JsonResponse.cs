using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Http;

/// <summary>Writes one result as the whole body of a response.</summary>
internal static class JsonResponse
{
    /// <summary>
    /// The body is complete before its first byte leaves: its length can be told, and a value that cannot be written
    /// is still a clean failure.
    /// </summary>
    public static async Task WriteAsync(HttpResponse response, OperationResult result, CancellationToken cancellationToken)
    {
        using var body = new PooledBuffer();
        result.WriteTo(body);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body.Written, cancellationToken).ConfigureAwait(false);
    }
}
