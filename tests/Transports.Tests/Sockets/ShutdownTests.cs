using System.Diagnostics;
using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Sockets;

public sealed class ShutdownTests
{
    [Fact]
    public async Task A_server_that_stops_completes_its_subscriptions_and_closes_its_sockets()
    {
        var host = new QuietHost();
        await host.InitializeAsync();
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("q", "subscription { onQuiet }");
        Assert.Contains("onQuiet", await client.ReceiveAsync(), StringComparison.Ordinal);
        using var events = await host.Client.PostGraphQLAsync(host.Url, """{"query":"subscription { onQuiet }"}""", "text/event-stream");
        using var lines = new StreamReader(await events.Content.ReadAsStreamAsync());
        Assert.Equal("event: next", await lines.ReadLineAsync());
        await host.Gauge.WaitForRunningAsync(2);

        var watch = Stopwatch.StartNew();
        var stopping = host.Application.StopAsync();

        Assert.Equal("""{"id":"q","type":"complete"}""", await client.ReceiveAsync());
        Assert.Equal("close 1001 The server is shutting down", await client.ReceiveAsync());
        await client.CloseAsync();
        Assert.Equal("data: {\"data\":{\"onQuiet\":1}}\n\nevent: complete\ndata:\n\n", await lines.ReadToEndAsync());
        await stopping;
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Equal(0, host.Gauge.Running);
        host.Log.AssertEmpty();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_client_that_ignores_the_close_frame_does_not_hold_up_the_server()
    {
        var host = new QuietHost();
        await host.InitializeAsync();
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);

        var watch = Stopwatch.StartNew();
        await host.Application.StopAsync();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        await host.DisposeAsync();
    }
}

public sealed class KeepAliveTests(GraphQLHost host) : IClassFixture<GraphQLHost>
{
    [Fact]
    public async Task The_server_pings_every_five_seconds()
    {
        var watch = Stopwatch.StartNew();
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);

        Assert.Equal("""{"type":"ping"}""", await client.ReceiveAsync());
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(4.9), TimeSpan.FromSeconds(30));
    }
}
