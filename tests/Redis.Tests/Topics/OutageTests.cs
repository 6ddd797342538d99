using GraphCommerce.Servers;
using StackExchange.Redis;

namespace Redis.Tests.Topics;

public sealed class OutageTests
{
    [Fact]
    public async Task Topics_are_subscribed_to_again_after_every_restart_those_opened_meanwhile_too()
    {
        await using var fleet = await Fleet.StartAsync(await RedisServer.StartAsync());
        await using var before = await fleet.A.SubscribeAsync<int>("before");
        var left = await fleet.A.SubscribeAsync<int>("left");
        for (var round = 0; round < 3; round++)
        {
            fleet.Server.Kill();
            await Eventually.IsTrueAsync(async () => await FailsAsync(fleet));
            await using var during = await fleet.A.SubscribeAsync<int>("during");
            await left.DisposeAsync();
            await fleet.Server.RestartAsync();
            await Eventually.IsTrueAsync(async () => await fleet.CountListenersAsync("before") == "1" && await fleet.CountListenersAsync("during") == "1");
            await Eventually.IsTrueAsync(async () => !await FailsAsync(fleet));

            await fleet.B.SendAsync("before", round);
            await fleet.B.SendAsync("during", round);

            Assert.Equal([round], await before.ReadAsync(1));
            Assert.Equal([round], await during.ReadAsync(1));
            Assert.Equal("0", await fleet.CountListenersAsync("left"));
        }
    }

    [Fact]
    public async Task A_subscription_that_a_frozen_server_does_not_confirm_can_be_given_up_and_leaves_nothing_behind()
    {
        await using var fleet = await Fleet.StartAsync(await RedisServer.StartAsync());
        fleet.Server.Freeze();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await fleet.A.SubscribeAsync<int>("t", patience.Token));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await fleet.A.SendAsync("t", 1, patience.Token));
        }
        finally
        {
            fleet.Server.Thaw();
        }

        Assert.Equal(0, fleet.A.TopicCount);
        await using var other = await fleet.A.SubscribeAsync<int>("u");
        await Eventually.IsTrueAsync(async () => await fleet.CountListenersAsync("t") == "0");
    }

    [Fact]
    public async Task A_frozen_server_delivers_what_was_sent_once_it_thaws()
    {
        await using var fleet = await Fleet.StartAsync(await RedisServer.StartAsync());
        await using var stream = await fleet.A.SubscribeAsync<int>("t");
        fleet.Server.Freeze();
        var sending = Task.WhenAll(Enumerable.Range(0, 50).Select(i => fleet.B.SendAsync("t", i).AsTask()));
        fleet.Server.Thaw();
        await sending;

        Assert.Equal(Enumerable.Range(0, 50), await stream.ReadAsync(50));
    }

    [Fact]
    public async Task A_connection_lost_under_a_subscription_is_made_up_for_by_the_client_library()
    {
        await using var fleet = await Fleet.StartAsync(await RedisServer.StartAsync());
        fleet.Server.Freeze();
        var opening = fleet.A.SubscribeAsync<int>("t").AsTask();
        fleet.Server.Kill();
        await using var stream = await opening;
        await fleet.Server.RestartAsync();
        await Eventually.IsTrueAsync(async () => await fleet.CountListenersAsync("t") == "1" && !await FailsAsync(fleet));
        await fleet.B.SendAsync("t", 1);

        Assert.Equal([1], await stream.ReadAsync(1));
    }

    [Fact]
    public async Task Subscriptions_given_up_while_the_server_was_frozen_are_left_with_the_next_confirmation()
    {
        await using var fleet = await Fleet.StartAsync(await RedisServer.StartAsync());
        fleet.Server.Freeze();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            var opening = Enumerable.Range(0, 20).Select(i => fleet.A.SubscribeAsync<int>($"t{i % 10}", patience.Token).AsTask()).ToList();
            foreach (var one in opening)
            {
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
            }
        }
        finally
        {
            fleet.Server.Thaw();
        }

        await using var again = await fleet.A.SubscribeAsync<int>("t3");
        for (var i = 0; i < 10; i++)
        {
            var topic = $"t{i}";
            await Eventually.IsTrueAsync(async () => await fleet.CountListenersAsync(topic) == (topic == "t3" ? "1" : "0"));
        }

        await fleet.B.SendAsync("t3", 7);
        Assert.Equal([7], await again.ReadAsync(1));
    }

    [Fact]
    public async Task A_subscription_that_the_server_refuses_fails()
    {
        await using var fleet = await Fleet.StartAsync(await RedisServer.StartAsync(new RedisOptions
        {
            Arguments = ["--user", "default", "on", "nopass", "~*", "+@all", "resetchannels"],
        }));

        var fault = await Assert.ThrowsAsync<RedisException>(async () => await fleet.A.SubscribeAsync<int>("t"));

        Assert.Equal($"Redis refused the subscription to '{fleet.Prefix}t'.", fault.Message);
        Assert.Equal(0, fleet.A.TopicCount);
    }

    private static async Task<bool> FailsAsync(Fleet fleet)
    {
        try
        {
            await fleet.B.SendAsync("nobody", 0);
            return false;
        }
        catch (RedisConnectionException)
        {
            return true;
        }
    }
}
