using System.Net.WebSockets;
using System.Text;

namespace HotChocolate.Transports.Sockets;

/// <summary>A client that sends what it is told and shows what comes back.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket _socket = new();

    public string? Subprotocol => _socket.SubProtocol;

    public static async Task<SocketClient> ConnectAsync(Uri url, params string[] protocols)
    {
        var client = new SocketClient();
        foreach (var protocol in protocols)
        {
            client._socket.Options.AddSubProtocol(protocol);
        }

        await client._socket.ConnectAsync(url, CancellationToken.None);
        return client;
    }

    /// <summary>A connection that has been acknowledged.</summary>
    public static async Task<SocketClient> InitialiseAsync(Uri url)
    {
        var client = await ConnectAsync(url, "graphql-transport-ws");
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text);

    public async Task SendAsync(byte[] message, WebSocketMessageType type, bool endOfMessage = true)
        => await _socket.SendAsync(message, type, endOfMessage, CancellationToken.None);

    public Task SubscribeAsync(string id, string query) => SendAsync($$"""{"id":"{{id}}","type":"subscribe","payload":{"query":"{{query}}"} }""");

    /// <summary>The next message, or <c>close CODE REASON</c>, or <c>reset</c>.</summary>
    public async Task<string> ReceiveAsync()
    {
        try
        {
            return await ReceiveMessageAsync();
        }
        catch (WebSocketException)
        {
            return "reset";
        }
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Abort() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return default;
    }

    private async Task<string> ReceiveMessageAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var result = await _socket.ReceiveAsync(buffer, patience.Token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return $"close {(int)result.CloseStatus!.Value} {result.CloseStatusDescription}".TrimEnd();
            }

            text.Write(buffer, 0, result.Count);
            if (result.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }
}
