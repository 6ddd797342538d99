using System.Collections.Concurrent;
using System.Net;
using System.Text;
using GraphCommerce.Servers;

namespace Server.Tests.Telemetry;

/// <summary>A collector that keeps what is sent to it. Names are plain text in the messages.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, string> _received = new();
    private readonly Task _receiving;

    public OtlpReceiver()
    {
        Url = $"http://127.0.0.1:{LocalPorts.FindFree()}/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _receiving = ReceiveAsync();
    }

    public string Url { get; }

    /// <summary>All that came to a path until now.</summary>
    public string Read(string path) => _received.GetValueOrDefault(path, "");

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ReceiveAsync()
    {
        while (true)
        {
            var context = await _listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
            var body = await reader.ReadToEndAsync();
            _received.AddOrUpdate(context.Request.Url!.AbsolutePath, body, (_, before) => before + body);
            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
    }
}
