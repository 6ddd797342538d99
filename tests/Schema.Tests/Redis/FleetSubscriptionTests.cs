using GraphCommerce.Data.Common.Redis;
using GraphCommerce.Data.Common.Topics;

namespace Schema.Tests.Redis;

public sealed class FleetSubscriptionTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_subscriber_of_one_server_sees_what_happens_on_the_other_in_its_order()
    {
        await using var fleet = await Fleet.StartAsync();
        await using var all = await fleet.A.WatchUserAsync();
        var order = await fleet.B.PlaceAsync();
        await using var watch = await fleet.A.WatchOrderAsync(order);
        Assert.Equal("> PENDING", await watch.NextAsync());
        await fleet.B.PayAsync(order);
        await fleet.A.RefundAsync(order);

        Assert.Equal("PENDING > COMPLETED", await watch.NextAsync());
        Assert.Equal("COMPLETED > FAILED", await watch.NextAsync());
        Assert.Equal("> PENDING", await all.NextAsync());
        Assert.Equal("PENDING > COMPLETED", await all.NextAsync());
        Assert.Equal("COMPLETED > FAILED", await all.NextAsync());
    }

    [Fact]
    public async Task A_subscription_that_ends_leaves_nothing_behind()
    {
        await using var fleet = await Fleet.StartAsync();
        var order = await fleet.B.PlaceAsync();
        var broker = fleet.A.Get<TopicBroker>();
        for (var i = 0; i < 5; i++)
        {
            var watch = await fleet.A.WatchOrderAsync(order);
            var all = await fleet.A.WatchUserAsync();
            await watch.NextAsync();
            Assert.Equal((2, 2), (broker.WatchCount, await fleet.CountListenersAsync()));
            var waiting = all.NextAsync();
            await watch.DisposeAsync();
            await all.DisposeAsync();

            // It has failed, unless the order that was just placed was told to it before.
            Assert.Same(waiting, await Task.WhenAny(waiting, Task.Delay(s_patience)));
            Assert.True(SpinWait.SpinUntil(() => broker.WatchCount == 0, s_patience));
            await UntilAsync(async () => await fleet.CountListenersAsync() == 0);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_an_outage_subscribers_get_the_present_status_and_then_each_change_again(bool isFrozen)
    {
        await using var fleet = await Fleet.StartAsync();
        var order = await fleet.B.PlaceAsync();
        await using var watch = await fleet.A.WatchOrderAsync(order);
        await using var all = await fleet.A.WatchUserAsync();
        Assert.Equal("> PENDING", await watch.NextAsync());
        await BreakAsync(fleet, isFrozen);

        // Mutations go on, and whoever subscribes now is told what the database says.
        await fleet.B.PayAsync(order);
        await using var late = await fleet.A.WatchOrderAsync(order);
        Assert.Equal("> COMPLETED", await late.NextAsync());
        await MendAsync(fleet, isFrozen);

        // A frozen server delivers what was sent before the breaker opened; a killed one has lost it. Either way it is told once.
        await watch.ReadToAsync("COMPLETED");
        await all.ReadToAsync("COMPLETED");
        await fleet.B.RefundAsync(order);
        foreach (var subscriber in new[] { watch, all, late })
        {
            await subscriber.ReadToAsync("FAILED");
        }
    }

    [Fact]
    public async Task A_server_that_lost_Redis_alone_has_the_others_look_into_the_database_when_it_is_back()
    {
        await using var fleet = await Fleet.StartAsync();
        var order = await fleet.A.PlaceAsync();
        await using var watch = await fleet.A.WatchOrderAsync(order);
        Assert.Equal("> PENDING", await watch.NextAsync());
        fleet.Proxy.Cut();
        await UntilAsync(() => Task.FromResult(fleet.B.Get<RedisGateway>().State == BreakerState.Open));
        await fleet.B.PayAsync(order);
        var next = watch.NextAsync();
        Assert.Equal(BreakerState.Closed, fleet.A.Get<RedisGateway>().State);
        fleet.Proxy.Mend();

        Assert.Equal("> COMPLETED", await next);
    }

    [Fact]
    public async Task A_slow_Redis_holds_up_no_mutation_and_no_ranking()
    {
        await using var fleet = await Fleet.StartAsync();
        var link = fleet.B.Get<RedisGateway>();
        fleet.Proxy.Delay = TimeSpan.FromSeconds(3);
        for (var i = 0; i < 10; i++)
        {
            await fleet.B.PayAsync(await fleet.B.PlaceAsync());
            Assert.Null((await fleet.B.ExecuteAsync("{ popularProducts { rank } }"))["errors"]);
        }

        await UntilAsync(() => Task.FromResult(link.State != BreakerState.Closed));
        Assert.InRange(link.CallsInFlight, 0, 60);
        fleet.Proxy.Delay = TimeSpan.Zero;
        await UntilAsync(() => Task.FromResult(link is { State: BreakerState.Closed, CallsInFlight: 0 }));
    }

    [Fact]
    public async Task A_hundred_checkouts_on_both_servers_are_all_told_on_both()
    {
        await using var fleet = await Fleet.StartAsync();
        var orders = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => (i % 2 == 0 ? fleet.A : fleet.B).PlaceAsync(user: 2)));
        var watches = await Task.WhenAll(orders.SelectMany(o => new[] { fleet.A.WatchOrderAsync(o, user: 2), fleet.B.WatchOrderAsync(o, user: 2) }));
        var present = await Task.WhenAll(watches.Select(w => w.NextAsync()));
        var reading = watches.Select(w => w.NextAsync()).ToList();
        await Task.WhenAll(orders.Select((o, i) => (i % 3 == 0 ? fleet.A : fleet.B).PayAsync(o, user: 2)));

        Assert.All(await Task.WhenAll(reading), read => Assert.EndsWith("> COMPLETED", read, StringComparison.Ordinal));
        Assert.All(present, read => Assert.Equal("> PENDING", read));
        foreach (var watch in watches)
        {
            await watch.DisposeAsync();
        }
    }

    private static async Task BreakAsync(Fleet fleet, bool isFrozen)
    {
        if (isFrozen)
        {
            fleet.Redis.Freeze();
        }
        else
        {
            fleet.Redis.Kill();
        }

        await UntilAsync(() => Task.FromResult(fleet.A.Get<RedisGateway>().State != BreakerState.Closed));
    }

    private static async Task MendAsync(Fleet fleet, bool isFrozen)
    {
        if (isFrozen)
        {
            fleet.Redis.Thaw();
        }
        else
        {
            await fleet.Redis.RestartAsync();
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(s_patience);
        while (!await condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
