using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using GraphCommerce.Servers;
using Server.Tests.Fleet;

namespace Server.Tests.Lifetime;

public sealed class ShutdownTests
{
    private const string Hours = "01:00:00";
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_draining_server_is_not_ready_and_does_everything_else_until_a_second_signal(string signal)
    {
        using var limit = new CancellationTokenSource(s_limit);
        await using var server = await StartAsync(drainDelay: Hours, seed: true);
        await using var changes = ShopClient
            .SubscribeAsync(server.Url, 1, "subscription { onMyOrdersChanged { status } }", limit.Token).GetAsyncEnumerator(limit.Token);
        Assert.True(await changes.MoveNextAsync());
        using (var response = await server.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token))
        {
            Assert.Equal((HttpStatusCode.OK, null), (response.StatusCode, response.Headers.ConnectionClose));
        }

        server.Terminate(signal);
        await UntilAsync(async () => (await ReadAsync(server, "/health/ready")).Status == HttpStatusCode.ServiceUnavailable, limit.Token);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy\nshutdown: The server is stopping."), await ReadAsync(server, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadAsync(server, "/health/live"));
        Assert.NotNull((await ShopClient.SendAsync(server.Url, Purchase.Charge(1, "charged-while-draining", 50_000), limit.Token)).Id);
        await AssertSeenAsync(server, changes, limit.Token);
        var answer = await SocketClient.ExecuteAsync(server.Url, "{ __typename }", limit.Token);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer["payload"]!.ToJsonString());
        using (var response = await server.Client.GetAsync(new Uri("/health/live", UriKind.Relative), limit.Token))
        {
            Assert.True(response.Headers.ConnectionClose);
        }

        server.Terminate(signal);
        Assert.Equal(0, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task After_the_drain_the_process_ends_in_order_and_its_port_refuses()
    {
        await using var server = await StartAsync(drainDelay: "00:00:02");
        var begin = Stopwatch.GetTimestamp();

        server.Terminate();

        Assert.Equal(0, await server.WaitForExitAsync());
        Assert.True(Stopwatch.GetElapsedTime(begin) > TimeSpan.FromSeconds(2));
        Assert.False(await CanConnectAsync(server));
    }

    [Fact]
    public async Task A_request_that_was_accepted_is_answered_after_the_listener_has_closed()
    {
        using var limit = new CancellationTokenSource(s_limit);
        await using var server = await StartAsync(drainDelay: Hours);
        server.Terminate();
        await UntilAsync(async () => (await ReadAsync(server, "/health/ready")).Status == HttpStatusCode.ServiceUnavailable, limit.Token);
        await using var request = await SlowRequest.StartAsync(server.Url);

        server.Terminate();
        await UntilAsync(async () => !await CanConnectAsync(server), limit.Token);

        Assert.False(server.HasExited);
        Assert.EndsWith("""{"data":{"__typename":"Query"}}""", (await request.FinishAsync("{ __typename }")).TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(0, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task Without_a_drain_the_first_signal_closes_the_listener_and_the_second_ends_the_process_at_once()
    {
        using var limit = new CancellationTokenSource(s_limit);
        await using var server = await StartAsync(drainDelay: "00:00:00");
        await using var request = await SlowRequest.StartAsync(server.Url);

        server.Terminate();
        await UntilAsync(async () => !await CanConnectAsync(server), limit.Token);
        Assert.False(server.HasExited);
        server.Terminate();

        // 128 and the number of SIGTERM: the signal has ended it.
        Assert.Equal(143, await server.WaitForExitAsync());
    }

    private static async Task<ServerProcess> StartAsync(string drainDelay, bool seed = false)
    {
        var server = new ServerProcess("Production", new Dictionary<string, string>
        {
            ["Authentication__SigningKey"] = TestTokens.Key,
            ["Startup__Migrate"] = "true",
            ["Startup__SeedWhenEmpty"] = seed ? "true" : "false",
            ["Shutdown__DrainDelay"] = drainDelay,
            ["Shutdown__Timeout"] = Hours,
        });
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>Buys until the subscriber sees it: the stream's headers may come before its topic is subscribed to.</summary>
    private static async Task AssertSeenAsync(ServerProcess server, IAsyncEnumerator<JsonNode> changes, CancellationToken cancellationToken)
    {
        var seen = changes.MoveNextAsync().AsTask();
        for (var i = 0; !seen.IsCompleted; i++)
        {
            Assert.NotNull((await ShopClient.SendAsync(server.Url, Purchase.Checkout(1, $"bought-while-draining-{i}", 1), cancellationToken)).Id);
            await Task.WhenAny(seen, Task.Delay(1000, cancellationToken));
        }

        Assert.True(await seen);
        Assert.Equal("COMPLETED", (string?)changes.Current["onMyOrdersChanged"]!["status"]);
    }

    /// <summary>Reads a page over a connection of its own.</summary>
    private static async Task<(HttpStatusCode Status, string Text)> ReadAsync(ServerProcess server, string path)
    {
        using var client = new HttpClient { BaseAddress = server.Url };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<bool> CanConnectAsync(ServerProcess server)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, server.Url.Port);
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return false;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            // It was in the queue of the listener as that closed.
            return true;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellationToken)
    {
        while (!await condition())
        {
            await Task.Delay(20, cancellationToken);
        }
    }
}
