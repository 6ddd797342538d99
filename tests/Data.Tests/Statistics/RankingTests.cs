using GraphCommerce.Data.Statistics;
using GraphCommerce.Data.Tests.Support;

namespace GraphCommerce.Data.Tests.Statistics;

/// <summary>Rankings in the process's own memory. The cache goes by the real clock.</summary>
public sealed class RankingTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    private static readonly Dictionary<string, string?> s_short = new() { ["Ranking:CacheDuration"] = "00:00:00.200" };

    [Fact]
    public async Task A_ranking_is_cached()
    {
        await using var shop = await TestShop.StartAsync();
        var (user, product) = await SellAsync(shop);
        Assert.Equal([new(1, product, 2, 20)], await RankAsync(shop));
        await SellAsync(shop, user, product);
        shop.Commands.Reset();

        Assert.Equal([new(1, product, 2, 20)], await RankAsync(shop));
        Assert.Empty(shop.Commands.Statements);
    }

    [Fact]
    public async Task A_cached_ranking_ends_at_its_time()
    {
        await using var shop = await TestShop.StartAsync(s_short);
        var (user, product) = await SellAsync(shop);
        await RankAsync(shop);
        await SellAsync(shop, user, product);

        await UntilRankedAsync(shop, new(1, product, 4, 40));
    }

    [Fact]
    public async Task Without_a_duration_every_ranking_is_new()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Ranking:CacheDuration"] = "00:00:00" });
        var (user, product) = await SellAsync(shop);
        await RankAsync(shop);
        await SellAsync(shop, user, product);

        Assert.Equal([new(1, product, 4, 40)], await RankAsync(shop));
    }

    [Fact]
    public async Task However_many_ask_at_once_there_is_one_load_for_each_number_of_days()
    {
        await using var shop = await TestShop.StartAsync();
        var (_, first) = await SellAsync(shop);
        var (user, second) = await SellAsync(shop);
        await SellAsync(shop, user, second);
        shop.Commands.Reset();
        using var start = new ManualResetEventSlim();
        var asking = Enumerable.Range(0, 200).Select(i => Task.Run(() =>
        {
            start.Wait();
            return shop.Get<StatisticsService>().GetPopularProductsAsync(3 + (i % 2), 1 + (i % 3), default);
        })).ToList();
        start.Set();

        var rankings = await Task.WhenAll(asking);
        PopularProduct[] all = [new(1, second, 4, 40), new(2, first, 2, 20)];
        for (var i = 0; i < rankings.Length; i++)
        {
            Assert.Equal(all.Take(1 + (i % 3)), rankings[i]);
        }

        Assert.Equal(2, shop.Commands.Statements.Count);
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_ends_no_load()
    {
        await using var shop = await TestShop.StartAsync();
        var (_, product) = await SellAsync(shop);
        using var load = new HeldLoad(shop);
        using var patience = new CancellationTokenSource();
        var first = shop.Get<StatisticsService>().GetPopularProductsAsync(3, 5, patience.Token);
        var second = RankAsync(shop);
        await load.Begun;
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        load.GoOn();

        Assert.Equal([new(1, product, 2, 20)], await second);
        Assert.Equal(1, load.Count);
    }

    [Fact]
    public async Task A_failed_load_fails_those_who_wait_and_is_not_cached()
    {
        await using var shop = await TestShop.StartAsync();
        var (_, product) = await SellAsync(shop);
        shop.Commands.Failure = command => HeldLoad.IsRanking(command.CommandText) ? new TimeZoneNotFoundException() : null;
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => RankAsync(shop));
        shop.Commands.Failure = null;

        Assert.Equal([new(1, product, 2, 20)], await RankAsync(shop));
    }

    [Fact]
    public async Task While_a_load_takes_long_the_older_ranking_is_shown()
    {
        await using var shop = await TestShop.StartAsync(s_short);
        var (user, product) = await SellAsync(shop);
        await RankAsync(shop);
        await SellAsync(shop, user, product);
        using (var load = new HeldLoad(shop))
        {
            for (var i = 0; i < 20 || load.Count == 0; i++)
            {
                Assert.Equal([new(1, product, 2, 20)], await RankAsync(shop).WaitAsync(s_patience));
                await Task.Delay(20);
            }

            Assert.Equal(1, load.Count);
        }

        await UntilRankedAsync(shop, new(1, product, 4, 40));
    }

    [Fact]
    public async Task While_loads_fail_the_older_ranking_is_shown()
    {
        await using var shop = await TestShop.StartAsync(s_short);
        var (user, product) = await SellAsync(shop);
        await RankAsync(shop);
        await SellAsync(shop, user, product);
        var failures = 0;
        shop.Commands.Failure = command =>
        {
            failures++;
            return new TimeZoneNotFoundException();
        };
        while (failures < 3)
        {
            Assert.Equal([new(1, product, 2, 20)], await RankAsync(shop).WaitAsync(s_patience));
            await Task.Delay(20);
        }

        shop.Commands.Failure = null;
        await UntilRankedAsync(shop, new(1, product, 4, 40));
    }

    [Fact]
    public async Task A_dropped_ranking_is_loaded_again()
    {
        await using var shop = await TestShop.StartAsync();
        var (user, product) = await SellAsync(shop);
        await RankAsync(shop);
        await SellAsync(shop, user, product);
        await shop.Get<StatisticsService>().DropPopularProductsAsync(3, default);

        await UntilRankedAsync(shop, new(1, product, 4, 40));
    }

    [Fact]
    public async Task A_load_that_began_before_a_drop_is_not_cached()
    {
        await using var shop = await TestShop.StartAsync();
        var (user, product) = await SellAsync(shop);
        using var load = new HeldLoad(shop);
        var old = RankAsync(shop);
        await load.Begun;
        await SellAsync(shop, user, product);
        await shop.Get<StatisticsService>().DropPopularProductsAsync(3, default);
        load.GoOn();

        Assert.Equal([new(1, product, 2, 20)], await old);
        await UntilRankedAsync(shop, new(1, product, 4, 40));
    }

    private static async Task<(long User, long Product)> SellAsync(TestShop shop)
    {
        var user = await shop.AddUserAsync(balance: 1_000_000);
        var product = await shop.AddProductAsync(price: 10, stock: 1_000);
        await SellAsync(shop, user, product);
        return (user, product);
    }

    private static async Task SellAsync(TestShop shop, long user, long product) => await shop.Orders.CheckoutAsync(user, [new(product, 2)], null, null, default);

    private static Task<IReadOnlyList<PopularProduct>> RankAsync(TestShop shop) => shop.Get<StatisticsService>().GetPopularProductsAsync(3, 5, default);

    private static async Task UntilRankedAsync(TestShop shop, PopularProduct expected)
    {
        using var limit = new CancellationTokenSource(s_patience);
        while ((await RankAsync(shop))[0] != expected)
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
