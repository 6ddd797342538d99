using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Server.Tests.Lifetime;

/// <summary>A request that the server has accepted and whose body goes on until the test ends it.</summary>
internal sealed class SlowRequest : IAsyncDisposable
{
    private readonly TcpClient _client = new();
    private readonly CancellationTokenSource _finish = new();
    private StreamReader _answer = StreamReader.Null;
    private Task _sending = Task.CompletedTask;

    public static async Task<SlowRequest> StartAsync(Uri server)
    {
        var request = new SlowRequest();
        await request._client.ConnectAsync(IPAddress.Loopback, server.Port);
        var stream = request._client.GetStream();
        request._answer = new StreamReader(stream);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
            + "Expect: 100-continue\r\nConnection: close\r\n\r\n"));
        Assert.Equal("HTTP/1.1 100 Continue", await request._answer.ReadLineAsync());
        request._sending = request.SendSpacesAsync();
        return request;
    }

    /// <summary>Ends the body with a query and gives the whole answer.</summary>
    public async Task<string> FinishAsync(string query)
    {
        await _finish.CancelAsync();
        await _sending;
        await WriteChunkAsync($$"""{"query":"{{query}}"}""");
        await WriteChunkAsync("");
        return await _answer.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _finish.CancelAsync();
        await _sending;
        _client.Dispose();
        _answer.Dispose();
        _finish.Dispose();
    }

    /// <summary>A body that stands still would be given up by the server.</summary>
    private async Task SendSpacesAsync()
    {
        try
        {
            while (!_finish.IsCancellationRequested)
            {
                await WriteChunkAsync(new string(' ', 256));
                await Task.Delay(200, _finish.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (IOException)
        {
            // The server has closed the connection.
        }
    }

    private ValueTask WriteChunkAsync(string text)
        => _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text.Length:x}\r\n{text}\r\n")));
}
