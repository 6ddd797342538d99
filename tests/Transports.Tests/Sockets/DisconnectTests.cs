using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Sockets;

public sealed class DisconnectTests(QuietHost host) : IClassFixture<QuietHost>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_goes_away_leaves_nothing_running(bool politely)
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        for (var id = 0; id < 20; id++)
        {
            await client.SubscribeAsync($"s{id}", "subscription { onQuiet }");
            await client.SubscribeAsync($"w{id}", "{ wait }");
        }

        await Eventually.IsTrueAsync(
            () => host.Gauge.Running == 40,
            () => $"40 resolvers should run, not {host.Gauge.Running}. {host.Log}");
        if (politely)
        {
            for (var number = 0; number < 20; number++)
            {
                Assert.Contains("onQuiet", await client.ReceiveAsync(), StringComparison.Ordinal);
            }

            await client.CloseAsync();
        }
        else
        {
            client.Abort();
        }

        await host.Gauge.WaitForRunningAsync(0);
        host.Log.AssertEmpty();
        await host.AssertHealthyAsync();
    }

    [Fact]
    public async Task Too_many_operations_of_one_socket_are_refused_one_by_one()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        for (var id = 0; id < 1024; id++)
        {
            await client.SubscribeAsync($"{id}", "{ wait }");
        }

        await client.SubscribeAsync("more", "{ hello }");

        Assert.Equal(
            """{"id":"more","type":"error","payload":[{"message":"There are too many operations on this connection.","extensions":{"code":"HC0009"}}]}""",
            await client.ReceiveAsync());
        client.Abort();
        await host.Gauge.WaitForRunningAsync(0);
    }

    [Fact]
    public async Task A_client_that_does_not_read_slows_down_its_own_stream_only()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("f", "subscription { onFlood }");
        await host.Gauge.WaitForRunningAsync(1);
        await Eventually.IsTrueAsync(() => host.Gauge.Total > 0, () => "No event was produced.");
        var produced = -1;
        while (produced != host.Gauge.Total)
        {
            produced = host.Gauge.Total;
            await Task.Delay(1000);
        }

        // What fits into the buffers of two sockets, and no more: each event is 64 KiB.
        Assert.InRange(produced, 1, 1000);
        await host.AssertHealthyAsync();
        client.Abort();
        await host.Gauge.WaitForRunningAsync(0);
    }
}
