using System.Collections.Concurrent;
using System.Net.WebSockets;
using HotChocolate.AspNetCore.Http;
using HotChocolate.AspNetCore.Subscriptions.Protocols;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>
/// The server's side of graphql-transport-ws on one socket. Messages are handled one after the other; operations run beside them.
/// </summary>
internal sealed class SocketSession(SocketConnection connection, EndpointContext endpoint) : ISocketSession
{
    private const int MaxOperations = 1024;
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);

    // An operation whose id is free again can still be at work.
    private readonly ConcurrentDictionary<SocketOperation, bool> _running = [];
    private bool _isInitialising;
    private volatile bool _isAcknowledged;

    public ISocketConnection Connection => connection;

    /// <summary>Runs until the socket is closed. When it returns nothing of the session is left running.</summary>
    public async Task RunAsync()
    {
        using var ended = new CancellationTokenSource();
        Task[] companions = [CloseIfNotInitialisedAsync(ended.Token), PingAsync(ended.Token), CloseIfStoppingAsync(ended.Token)];
        try
        {
            await ReceiveAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client has gone, or sent what is no WebSocket frame or no UTF-8: the socket is closed already.
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(companions).ConfigureAwait(false);
            await EndOperationsAsync(isServerStopping: false).ConfigureAwait(false);
            await endpoint.SocketInterceptor.OnCloseAsync(this, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Frees an operation's id; false if that was done before.</summary>
    public bool Remove(SocketOperation operation) => _operations.TryRemove(KeyValuePair.Create(operation.Id, operation));

    /// <summary>Tells that nothing of an operation is left.</summary>
    public void Forget(SocketOperation operation) => _running.TryRemove(operation, out _);

    private async Task ReceiveAsync()
    {
        using var message = new PooledBuffer();
        while (true)
        {
            switch (await connection.ReceiveAsync(message).ConfigureAwait(false))
            {
                case ReceiveStatus.Closed:
                    await connection.CloseAsync((int)WebSocketCloseStatus.NormalClosure, string.Empty).ConfigureAwait(false);
                    return;

                case ReceiveStatus.TooLarge:
                    await connection.CloseAsync(CloseCode.MessageTooBig, "Message too big").ConfigureAwait(false);
                    break;

                case ReceiveStatus.NotText:
                    await connection.CloseAsync(CloseCode.BadRequest, "A message is text.").ConfigureAwait(false);
                    break;

                default:
                    await HandleAsync(message.Written).ConfigureAwait(false);
                    break;
            }
        }
    }

    private async ValueTask HandleAsync(ReadOnlyMemory<byte> text)
    {
        if (connection.IsClosing)
        {
            return;
        }

        try
        {
            await HandleAsync(SocketMessage.Parse(text)).ConfigureAwait(false);
        }
        catch (InvalidMessageException exception)
        {
            await connection.CloseAsync(CloseCode.BadRequest, exception.Message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (WebSocketException or OperationCanceledException))
        {
            Log.SocketFailed(endpoint.Logger, exception);
            await connection.CloseAsync(CloseCode.InternalError, "Internal server error").ConfigureAwait(false);
        }
    }

    private ValueTask HandleAsync(SocketMessage message) => message.Type switch
    {
        SocketMessageType.Ping => AnswerPingAsync(message),
        SocketMessageType.Pong => endpoint.SocketInterceptor.OnPongAsync(this, new OperationMessagePayload(message.ToPayload()), connection.RequestAborted),
        SocketMessageType.ConnectionInit => InitialiseAsync(message),
        _ when !_isAcknowledged => connection.CloseAsync(CloseCode.Unauthorized, "Unauthorized"),
        SocketMessageType.Subscribe => SubscribeAsync(message),
        _ => CompleteAsync(message.Id!),
    };

    private async ValueTask InitialiseAsync(SocketMessage message)
    {
        if (_isInitialising)
        {
            await connection.CloseAsync(CloseCode.TooManyInitialisations, "Too many initialisation requests").ConfigureAwait(false);
            return;
        }

        _isInitialising = true;
        var payload = new OperationMessagePayload(message.ToPayload());
        var status = await endpoint.SocketInterceptor.OnConnectAsync(this, payload, connection.RequestAborted).ConfigureAwait(false);
        if (!status.Accepted)
        {
            await connection.CloseAsync(CloseCode.Forbidden, CloseReason.Shorten(status.Message)).ConfigureAwait(false);
            return;
        }

        using var ack = new PooledBuffer();
        SocketMessageWriter.WriteConnectionAck(ack, status.Extensions);
        connection.Accept();
        _isAcknowledged = true;
        await connection.SendAsync(ack.Written, connection.RequestAborted).ConfigureAwait(false);
    }

    private async ValueTask AnswerPingAsync(SocketMessage message)
    {
        var payload = new OperationMessagePayload(message.ToPayload());
        var answer = await endpoint.SocketInterceptor.OnPingAsync(this, payload, connection.RequestAborted).ConfigureAwait(false);
        using var pong = new PooledBuffer();
        SocketMessageWriter.WritePong(pong, answer);
        await connection.SendAsync(pong.Written, connection.RequestAborted).ConfigureAwait(false);
    }

    private async ValueTask SubscribeAsync(SocketMessage message)
    {
        var request = SocketRequest.Parse(message.Payload.Span);
        if (_running.Count >= MaxOperations)
        {
            request = request with { Refusal = RequestErrors.TooManyOperations() };
        }

        var operation = new SocketOperation(this, connection, endpoint, message.Id!);
        if (!_operations.TryAdd(operation.Id, operation))
        {
            operation.Dispose();
            await connection.CloseAsync(CloseCode.SubscriberAlreadyExists, CloseReason.SubscriberExists(message.Id!)).ConfigureAwait(false);
            return;
        }

        _running.TryAdd(operation, true);
        operation.Start(request);
    }

    private async ValueTask CompleteAsync(string id)
    {
        if (_operations.TryRemove(id, out var operation))
        {
            await operation.EndAsync(isServerStopping: false).ConfigureAwait(false);
        }
    }

    private async Task EndOperationsAsync(bool isServerStopping)
    {
        var operations = _running.Keys.ToArray();
        foreach (var operation in operations)
        {
            await operation.EndAsync(isServerStopping).ConfigureAwait(false);
        }

        await Task.WhenAll(operations.Select(operation => operation.Completion)).ConfigureAwait(false);
    }

    private async Task CloseIfNotInitialisedAsync(CancellationToken ended)
    {
        if (await DelayAsync(endpoint.Options.Sockets.ConnectionInitializationTimeout, ended).ConfigureAwait(false) && !_isAcknowledged)
        {
            await connection.CloseAsync(CloseCode.InitialisationTimeout, "Connection initialisation timeout").ConfigureAwait(false);
        }
    }

    private async Task PingAsync(CancellationToken ended)
    {
        if (endpoint.Options.Sockets.KeepAliveInterval is not { } interval)
        {
            return;
        }

        try
        {
            while (await DelayAsync(interval, ended).ConfigureAwait(false))
            {
                if (_isAcknowledged)
                {
                    await connection.SendAsync(SocketMessageWriter.Ping, ended).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The socket is gone; whoever receives from it notices too.
        }
    }

    /// <summary>Completes every subscription when the application stops, so that it need not wait for its clients.</summary>
    private async Task CloseIfStoppingAsync(CancellationToken ended)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(endpoint.Stopping, ended);
        await DelayAsync(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(false);
        if (!ended.IsCancellationRequested)
        {
            await EndOperationsAsync(isServerStopping: true).ConfigureAwait(false);
            await connection.CloseAsync(CloseCode.GoingAway, "The server is shutting down").ConfigureAwait(false);
        }
    }

    /// <summary>Waits; false if the session ended first.</summary>
    private async Task<bool> DelayAsync(TimeSpan delay, CancellationToken ended)
    {
        await Task.Delay(delay, endpoint.TimeProvider, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !ended.IsCancellationRequested;
    }
}
