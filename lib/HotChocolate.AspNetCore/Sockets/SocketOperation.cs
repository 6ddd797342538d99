using System.Net.WebSockets;
using HotChocolate.AspNetCore.Http;
using HotChocolate.Execution;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>One operation of a socket, from <c>subscribe</c> to <c>complete</c>.</summary>
internal sealed class SocketOperation(SocketSession session, SocketConnection connection, EndpointContext endpoint, string id) : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private volatile bool _isServerStopping;

    /// <summary>The id the client gave it.</summary>
    public string Id => id;

    /// <summary>Completes when nothing of the operation is running any more.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Starts it, away from the loop that receives: an operation may take its time before it first waits.</summary>
    public void Start(SocketRequest request) => Completion = Task.Run(() => RunAsync(request));

    /// <summary>Ends the operation: its stream is disposed and nothing more is sent, save <c>complete</c> if the server stops.</summary>
    public async ValueTask EndAsync(bool isServerStopping)
    {
        _isServerStopping = isServerStopping;
        try
        {
            await _ended.CancelAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself in the meantime.
        }
    }

    public void Dispose() => _ended.Dispose();

    private async Task RunAsync(SocketRequest request)
    {
        using var buffer = new PooledBuffer();
        try
        {
            await ExecuteAsync(buffer, request).ConfigureAwait(false);
        }
        catch (GraphQLException exception)
        {
            await FailAsync(buffer, exception.Errors).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            await CompleteIfStoppingAsync(buffer).ConfigureAwait(false);
        }
        catch (WebSocketException)
        {
            // The client has gone.
        }
        catch (Exception exception)
        {
            Log.SocketOperationFailed(endpoint.Logger, exception);
            await FailAsync(buffer, [ErrorBuilder.FromException(exception).Build()]).ConfigureAwait(false);
        }
        finally
        {
            session.Remove(this);
            await NotifyAsync().ConfigureAwait(false);
            session.Forget(this);
            Dispose();
        }
    }

    private async Task ExecuteAsync(PooledBuffer buffer, SocketRequest request)
    {
        if (request.Refusal is { } refused)
        {
            throw new GraphQLException(refused);
        }

        var executor = await endpoint.GetExecutorAsync(_ended.Token).ConfigureAwait(false);
        var builder = request.Request.ToBuilder(RequestFlags.AllowAll);
        await endpoint.SocketInterceptor.OnRequestAsync(session, id, builder, _ended.Token).ConfigureAwait(false);
        var result = await executor.ExecuteAsync(builder.Build(), _ended.Token).ConfigureAwait(false);
        await using (result.ConfigureAwait(false))
        {
            if (result is IResponseStream stream)
            {
                await foreach (var next in stream.ReadResultsAsync().WithCancellation(_ended.Token).ConfigureAwait(false))
                {
                    await SendNextAsync(buffer, next).ConfigureAwait(false);
                }

                // A stream may also just stop when it is cancelled.
                _ended.Token.ThrowIfCancellationRequested();
            }
            else if (result is OperationResult { IsDataSet: false } refusal)
            {
                throw new GraphQLException(refusal.Errors);
            }
            else
            {
                await SendNextAsync(buffer, (OperationResult)result).ConfigureAwait(false);
            }
        }

        await CompleteAsync(buffer).ConfigureAwait(false);
    }

    private async Task SendNextAsync(PooledBuffer buffer, OperationResult result)
    {
        await using (result.ConfigureAwait(false))
        {
            var next = await endpoint.SocketInterceptor.OnResultAsync(session, id, result, _ended.Token).ConfigureAwait(false);
            SocketMessageWriter.WriteNext(buffer, id, next);
        }

        _ended.Token.ThrowIfCancellationRequested();
        await connection.SendAsync(buffer.Written, _ended.Token).ConfigureAwait(false);
    }

    private async Task CompleteAsync(PooledBuffer buffer)
    {
        // The id is free before the client can know that it is.
        if (session.Remove(this))
        {
            SocketMessageWriter.WriteComplete(buffer, id);
            await connection.SendAsync(buffer.Written, connection.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task CompleteIfStoppingAsync(PooledBuffer buffer)
    {
        if (_isServerStopping)
        {
            await TrySendAsync(() => CompleteAsync(buffer)).ConfigureAwait(false);
        }
    }

    private async Task FailAsync(PooledBuffer buffer, IReadOnlyList<IError> errors)
    {
        if (session.Remove(this))
        {
            SocketMessageWriter.WriteError(buffer, id, errors);
            await TrySendAsync(() => connection.SendAsync(buffer.Written, connection.RequestAborted).AsTask()).ConfigureAwait(false);
        }
    }

    private static async Task TrySendAsync(Func<Task> send)
    {
        try
        {
            await send().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client has gone.
        }
    }

    private async Task NotifyAsync()
    {
        try
        {
            await endpoint.SocketInterceptor.OnCompleteAsync(session, id, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Log.SocketOperationFailed(endpoint.Logger, exception);
        }
    }
}

/// <summary>What a client wants to have executed, or why that will not be.</summary>
internal readonly record struct SocketRequest(GraphQLRequest Request, IError? Refusal)
{
    /// <summary>Reads the payload of <c>subscribe</c>.</summary>
    /// <exception cref="InvalidMessageException">It is no request.</exception>
    public static SocketRequest Parse(ReadOnlySpan<byte> payload)
    {
        try
        {
            return new SocketRequest(RequestParser.Parse(payload), null);
        }
        catch (InvalidRequestException exception)
        {
            return exception.IsWellFormed
                ? new SocketRequest(default, exception.Error)
                : throw new InvalidMessageException(CloseReason.Shorten(exception.Message));
        }
    }
}
