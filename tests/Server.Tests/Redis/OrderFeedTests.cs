using GraphCommerce.Schema.Common;

namespace Server.Tests.Redis;

public sealed class OrderFeedTests
{
    [Fact]
    public async Task A_subscriber_of_one_server_sees_what_happens_on_the_other_in_its_order()
    {
        await using var pair = await ServerPair.StartAsync();
        await using var all = await pair.A.WatchUserAsync();
        var order = await pair.B.PlaceAsync();
        await using var watch = await pair.A.WatchOrderAsync(order);
        Assert.Equal("> PENDING", await watch.NextAsync());
        await pair.B.PayAsync(order);
        await pair.A.RefundAsync(order);

        Assert.Equal("PENDING > COMPLETED", await watch.NextAsync());
        Assert.Equal("COMPLETED > FAILED", await watch.NextAsync());
        Assert.Equal("> PENDING", await all.NextAsync());
        Assert.Equal("PENDING > COMPLETED", await all.NextAsync());
        Assert.Equal("COMPLETED > FAILED", await all.NextAsync());
    }

    [Fact]
    public async Task A_subscription_that_ends_leaves_nothing_behind()
    {
        await using var pair = await ServerPair.StartAsync();
        var order = await pair.B.PlaceAsync();
        var broker = pair.A.Get<TopicBroker>();
        for (var i = 0; i < 5; i++)
        {
            var watch = await pair.A.WatchOrderAsync(order);
            var all = await pair.A.WatchUserAsync();
            await watch.NextAsync();
            Assert.Equal((2, 2), (broker.WatchCount, await pair.CountTopicsAsync()));
            var waiting = all.NextAsync();
            await watch.DisposeAsync();
            await all.DisposeAsync();

            // It has failed, unless the order that was just placed was delivered to it before.
            Assert.Same(waiting, await Task.WhenAny(waiting, Task.Delay(Eventually.Patience)));
            Assert.True(SpinWait.SpinUntil(() => broker.WatchCount == 0, Eventually.Patience));
            await Eventually.IsTrueAsync(async () => await pair.CountTopicsAsync() == 0);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_an_outage_subscribers_get_the_present_status_and_then_each_change_again(bool isFrozen)
    {
        await using var pair = await ServerPair.StartAsync();
        var order = await pair.B.PlaceAsync();
        await using var watch = await pair.A.WatchOrderAsync(order);
        await using var all = await pair.A.WatchUserAsync();
        Assert.Equal("> PENDING", await watch.NextAsync());
        await pair.BreakRedisAsync(isFrozen);

        // Mutations go on, and a new subscriber gets what the database says.
        await pair.B.PayAsync(order);
        await using var late = await pair.A.WatchOrderAsync(order);
        Assert.Equal("> COMPLETED", await late.NextAsync());
        await pair.MendRedisAsync(isFrozen);

        // A frozen server delivers what was sent before the breaker opened; a killed one has lost it. Either way it is delivered once.
        await watch.ReadToAsync("COMPLETED");
        await all.ReadToAsync("COMPLETED");
        await pair.B.RefundAsync(order);
        foreach (var subscriber in new[] { watch, all, late })
        {
            await subscriber.ReadToAsync("FAILED");
        }
    }

    [Fact]
    public async Task A_server_that_lost_Redis_alone_has_the_others_look_into_the_database_when_it_is_back()
    {
        await using var pair = await ServerPair.StartAsync();
        var order = await pair.A.PlaceAsync();
        await using var watch = await pair.A.WatchOrderAsync(order);
        Assert.Equal("> PENDING", await watch.NextAsync());
        pair.Proxy.Cut();
        await Eventually.IsTrueAsync(() => !pair.B.Gateway.IsAvailable);
        await pair.B.PayAsync(order);
        var next = watch.NextAsync();
        Assert.True(pair.A.Gateway.IsAvailable);
        pair.Proxy.Mend();

        Assert.Equal("> COMPLETED", await next);
    }

    [Fact]
    public async Task A_server_that_was_cut_off_from_Redis_looks_into_the_database_when_it_is_back()
    {
        await using var pair = await ServerPair.StartAsync();
        var order = await pair.A.PlaceAsync();
        await using var far = await pair.B.WatchOrderAsync(order);
        await using var near = await pair.A.WatchOrderAsync(order);
        Assert.Equal("> PENDING", await far.NextAsync());
        pair.Proxy.Cut();
        await pair.A.PayAsync(order);
        await near.ReadToAsync("COMPLETED");
        var next = far.NextAsync();
        pair.Proxy.Mend();

        Assert.Equal("> COMPLETED", await next);
    }

    [Fact]
    public async Task A_killed_connection_loses_no_change()
    {
        await using var pair = await ServerPair.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            var order = await pair.B.PlaceAsync();
            await using var watch = await pair.A.WatchOrderAsync(order);
            Assert.Equal("> PENDING", await watch.NextAsync());
            await pair.Redis.ExecuteAsync("CLIENT", "KILL", "SKIPME", "yes");
            await pair.B.PayAsync(order);

            await watch.ReadToAsync("COMPLETED");
        }
    }

    [Fact]
    public async Task A_slow_Redis_holds_up_no_mutation_and_no_ranking()
    {
        await using var pair = await ServerPair.StartAsync();
        pair.Proxy.Delay = TimeSpan.FromSeconds(3);
        for (var i = 0; i < 10; i++)
        {
            await pair.B.PayAsync(await pair.B.PlaceAsync());
            await pair.B.RankAsync();
        }

        await Eventually.IsTrueAsync(() => !pair.B.Gateway.IsAvailable);
        pair.Proxy.Delay = TimeSpan.Zero;
        await Eventually.IsTrueAsync(() => pair.B.Gateway.IsAvailable);
    }

    [Fact]
    public async Task A_hundred_checkouts_on_both_servers_are_all_published_on_both()
    {
        await using var pair = await ServerPair.StartAsync();
        var orders = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => (i % 2 == 0 ? pair.A : pair.B).PlaceAsync(user: 2)));
        var watches = await Task.WhenAll(orders.SelectMany(o => new[] { pair.A.WatchOrderAsync(o, user: 2), pair.B.WatchOrderAsync(o, user: 2) }));
        var present = await Task.WhenAll(watches.Select(w => w.NextAsync()));
        var reading = watches.Select(w => w.NextAsync()).ToList();
        await Task.WhenAll(orders.Select((o, i) => (i % 3 == 0 ? pair.A : pair.B).PayAsync(o, user: 2)));

        Assert.All(await Task.WhenAll(reading), read => Assert.EndsWith("> COMPLETED", read, StringComparison.Ordinal));
        Assert.All(present, read => Assert.Equal("> PENDING", read));
        foreach (var watch in watches)
        {
            await watch.DisposeAsync();
        }
    }
}
