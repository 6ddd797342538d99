using System.Buffers;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HotChocolate.AspNetCore.Http;

/// <summary>
/// Writes results as server-sent events, one connection for each operation (GraphQL over Server-Sent Events, distinct
/// connections mode): an event <c>next</c> for each result, then <c>complete</c>.
/// </summary>
internal static class EventStream
{
    public const string ContentType = "text/event-stream; charset=utf-8";

    private static readonly TimeSpan s_keepAliveInterval = TimeSpan.FromSeconds(12);

    private static ReadOnlySpan<byte> Next => "event: next\ndata: "u8;

    private static ReadOnlySpan<byte> EndOfEvent => "\n\n"u8;

    // A browser drops an event that has no line `data`.
    private static ReadOnlySpan<byte> Complete => "event: complete\ndata:\n\n"u8;

    private static ReadOnlySpan<byte> KeepAlive => ":\n\n"u8;

    public static async Task WriteAsync(HttpResponse response, OperationResult result, CancellationToken cancellationToken)
    {
        WriteHeaders(response);
        WriteNext(response.BodyWriter, result);
        response.BodyWriter.Write(Complete);
        await response.BodyWriter.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public static async Task WriteAsync(
        HttpResponse response,
        IResponseStream results,
        ILogger logger,
        CancellationToken stopping,
        CancellationToken cancellationToken)
    {
        WriteHeaders(response);
        await response.StartAsync(cancellationToken).ConfigureAwait(false);
        await response.BodyWriter.FlushAsync(cancellationToken).ConfigureAwait(false);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        try
        {
            await WriteResultsAsync(response, results, ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The server stops: the client is told that the stream is over, as if its source had ended.
        }
        catch (GraphQLException exception)
        {
            WriteNext(response.BodyWriter, new OperationResult(exception.Errors));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The status code has left already, so that a fault can only be told as one more result.
            Log.HttpRequestFailed(logger, exception);
            WriteNext(response.BodyWriter, new OperationResult([ErrorBuilder.FromException(exception).Build()]));
        }

        response.BodyWriter.Write(Complete);
        await response.BodyWriter.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteResultsAsync(HttpResponse response, IResponseStream results, CancellationToken ended)
    {
        var enumerator = results.ReadResultsAsync().GetAsyncEnumerator(ended);
        await using (enumerator.ConfigureAwait(false))
        {
            while (true)
            {
                var next = enumerator.MoveNextAsync().AsTask();
                try
                {
                    await KeepAliveUntilAsync(response, next, ended).ConfigureAwait(false);
                }
                finally
                {
                    // An enumerator must not be disposed while it moves.
                    await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                // Throws what the source threw.
                if (!await next.ConfigureAwait(false))
                {
                    return;
                }

                var result = enumerator.Current;
                await using (result.ConfigureAwait(false))
                {
                    WriteNext(response.BodyWriter, result);
                    await response.BodyWriter.FlushAsync(ended).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>Comments between events keep proxies from closing a quiet connection, and show when the client has gone.</summary>
    private static async Task KeepAliveUntilAsync(HttpResponse response, Task<bool> next, CancellationToken ended)
    {
        while (!next.IsCompleted)
        {
            await ((Task)next).WaitAsync(s_keepAliveInterval, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!next.IsCompleted)
            {
                response.BodyWriter.Write(KeepAlive);
                await response.BodyWriter.FlushAsync(ended).ConfigureAwait(false);
            }
        }
    }

    private static void WriteHeaders(HttpResponse response)
    {
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
    }

    private static void WriteNext(IBufferWriter<byte> output, OperationResult result)
    {
        output.Write(Next);
        result.WriteTo(output);
        output.Write(EndOfEvent);
    }
}
