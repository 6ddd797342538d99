using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Server.Tests.Lifetime;

/// <summary>One connection of the protocol graphql-transport-ws.</summary>
internal static class SocketClient
{
    /// <summary>Opens a connection, executes a query and gives the message that the server answers it with.</summary>
    public static async Task<JsonNode> ExecuteAsync(Uri server, string query, CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/graphql" }.Uri, cancellationToken);
        await SendAsync(new JsonObject { ["type"] = "connection_init" });
        Assert.Equal("connection_ack", (string?)(await ReceiveAsync())["type"]);
        await SendAsync(new JsonObject { ["type"] = "subscribe", ["id"] = "1", ["payload"] = new JsonObject { ["query"] = query } });
        return await ReceiveAsync();

        Task SendAsync(JsonObject message)
            => socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

        async Task<JsonNode> ReceiveAsync()
        {
            var buffer = new byte[4096];
            var received = await socket.ReceiveAsync(buffer, cancellationToken);
            Assert.True(received.EndOfMessage);
            return JsonNode.Parse(buffer.AsSpan(0, received.Count))!;
        }
    }
}
