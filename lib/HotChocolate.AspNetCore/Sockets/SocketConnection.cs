using System.Net.WebSockets;
using System.Security.Claims;
using HotChocolate.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>What came from the client.</summary>
internal enum ReceiveStatus
{
    Message,
    NotText,
    TooLarge,
    Closed,
}

/// <summary>
/// A WebSocket whose messages may be sent by many operations at once. A message is never queued: who sends waits until the
/// client's connection has taken it, so that a slow client slows down its own operations and nothing piles up. An
/// <see cref="Microsoft.AspNetCore.Http.HttpContext"/> is not for several threads at once: what all operations need of it is read before the first one starts.
/// </summary>
internal sealed class SocketConnection(HttpContext context, WebSocket socket, int maxMessageSize, TimeProvider timeProvider)
    : ISocketConnection, IDisposable
{
    private static readonly TimeSpan s_sendTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_closeTimeout = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _sendTimedOut = new(Timeout.InfiniteTimeSpan, timeProvider);
    private readonly CancellationTokenSource _closeTimedOut = new(Timeout.InfiniteTimeSpan, timeProvider);
    private int _isClosing;

    public HttpContext HttpContext => context;

    public IServiceProvider RequestServices { get; } = context.RequestServices;

    public CancellationToken RequestAborted { get; } = context.RequestAborted;

    /// <summary>Who the client is, once it was accepted.</summary>
    public ClaimsPrincipal? User { get; private set; }

    /// <summary>True once the close frame has been sent or is about to be; nothing that still comes in counts.</summary>
    public bool IsClosing => Volatile.Read(ref _isClosing) != 0;

    /// <summary>Notes who the client is: whom the request or the message that opened the session told.</summary>
    public void Accept() => User = context.User;

    /// <summary>Reads the next message into <paramref name="message"/>.</summary>
    public async ValueTask<ReceiveStatus> ReceiveAsync(PooledBuffer message)
    {
        message.Clear();
        while (true)
        {
            var received = await socket.ReceiveAsync(message.GetMemory(), _closeTimedOut.Token).ConfigureAwait(false);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return ReceiveStatus.Closed;
            }

            if (received.MessageType != WebSocketMessageType.Text)
            {
                return ReceiveStatus.NotText;
            }

            message.Advance(received.Count);
            if (message.Length > maxMessageSize)
            {
                return ReceiveStatus.TooLarge;
            }

            if (received.EndOfMessage)
            {
                return ReceiveStatus.Message;
            }
        }
    }

    /// <summary>Sends a message. A client that takes nothing for 30 seconds is cut off.</summary>
    /// <exception cref="WebSocketException">The client has gone.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (IsClosing)
            {
                return;
            }

            // Not the caller's token: to cancel a send is to abort the socket.
            _sendTimedOut.CancelAfter(s_sendTimeout);
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _sendTimedOut.Token).ConfigureAwait(false);
            _sendTimedOut.TryReset();
        }
        catch (OperationCanceledException exception)
        {
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, exception);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends the close frame, once, and gives the client five seconds to send its own.</summary>
    public async ValueTask CloseAsync(int code, string reason)
    {
        if (Interlocked.Exchange(ref _isClosing, 1) != 0)
        {
            return;
        }

        _closeTimedOut.CancelAfter(s_closeTimeout);
        try
        {
            await _sending.WaitAsync(_closeTimedOut.Token).ConfigureAwait(false);
            try
            {
                if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                {
                    await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, _closeTimedOut.Token).ConfigureAwait(false);
                }
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    public void Dispose()
    {
        _closeTimedOut.Dispose();
        _sendTimedOut.Dispose();
        _sending.Dispose();
    }
}
