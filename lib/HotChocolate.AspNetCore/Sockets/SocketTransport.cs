using HotChocolate.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>GraphQL over WebSocket: the handshake, with the subprotocol <c>graphql-transport-ws</c>.</summary>
internal static class SocketTransport
{
    private const string Subprotocol = "graphql-transport-ws";
    private static readonly TimeSpan s_deadPeerInterval = TimeSpan.FromSeconds(15);

    public static async Task InvokeAsync(HttpContext context, EndpointContext endpoint)
    {
        var isKnown = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isKnown ? Subprotocol : null,

            // Pings of the WebSocket protocol itself find out that a client has vanished without a word.
            KeepAliveInterval = s_deadPeerInterval,
            KeepAliveTimeout = s_deadPeerInterval,
        }).ConfigureAwait(false);
        using var connection = new SocketConnection(context, socket, endpoint.MaxRequestSize, endpoint.TimeProvider);
        var session = new SocketSession(connection, endpoint);
        if (!isKnown)
        {
            await connection.CloseAsync(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable").ConfigureAwait(false);
        }

        await session.RunAsync().ConfigureAwait(false);
    }
}
