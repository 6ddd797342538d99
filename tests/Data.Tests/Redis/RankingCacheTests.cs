using System.Text;
using GraphCommerce.Data.Statistics;
using GraphCommerce.Data.Tests.Support;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;

namespace GraphCommerce.Data.Tests.Redis;

/// <summary>Rankings in the process's own cache; <see cref="RedisRankingTests"/> has them in Redis.</summary>
public sealed class RankingCacheTests
{
    private const string Key = "popular-products:3:5";

    [Fact]
    public async Task A_ranking_is_kept_for_its_time_and_no_longer()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Ranking:CacheDuration"] = "00:10:00" });
        var (user, product) = await SellAsync(shop, quantity: 2);
        Assert.Equal([new(1, product, 2, 20)], await RankAsync(shop));
        await shop.Orders.CheckoutAsync(user, [new(product, 1)], null, null, default);
        shop.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMicroseconds(1));
        shop.Commands.Reset();
        Assert.Equal([new(1, product, 2, 20)], await RankAsync(shop));
        Assert.Empty(shop.Commands.Statements);
        shop.Clock.Advance(TimeSpan.FromMicroseconds(1));

        Assert.Equal([new(1, product, 3, 30)], await RankAsync(shop));
    }

    [Fact]
    public async Task Without_a_duration_every_ranking_is_new()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Ranking:CacheDuration"] = "00:00:00" });
        var (user, product) = await SellAsync(shop, quantity: 2);
        await RankAsync(shop);
        await shop.Orders.CheckoutAsync(user, [new(product, 1)], null, null, default);

        Assert.Equal([new(1, product, 3, 30)], await RankAsync(shop));
        Assert.Null(await shop.Get<IDistributedCache>().GetAsync(Key));
    }

    [Fact]
    public async Task However_many_ask_at_once_there_is_one_loader_for_each_ranking()
    {
        await using var shop = await TestShop.StartAsync();
        var (_, product) = await SellAsync(shop, quantity: 2);
        shop.Commands.Reset();
        using var start = new ManualResetEventSlim();
        var asking = Enumerable.Range(0, 200).Select(i => Task.Run(() =>
        {
            start.Wait();
            return shop.Get<StatisticsService>().GetPopularProductsAsync(3, 5 + (i % 2), default);
        })).ToList();
        start.Set();

        Assert.All(await Task.WhenAll(asking), ranking => Assert.Equal([new(1, product, 2, 20)], ranking));
        Assert.Equal(2, shop.Commands.Statements.Count);
    }

    [Fact]
    public async Task Who_stops_waiting_takes_nobody_else_along()
    {
        await using var shop = await TestShop.StartAsync(configure: services => services.AddSingleton<IDistributedCache, SlowCache>());
        await SellAsync(shop, quantity: 2);
        using var patience = new CancellationTokenSource();
        var first = shop.Get<StatisticsService>().GetPopularProductsAsync(3, 5, patience.Token);
        var second = RankAsync(shop);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        ((SlowCache)shop.Get<IDistributedCache>()).Go.SetResult();

        Assert.Single(await second);
    }

    [Fact]
    public async Task A_failed_loader_fails_those_who_wait_and_is_not_kept()
    {
        await using var shop = await TestShop.StartAsync();
        var rankings = shop.Get<RankingCache>();
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => rankings.GetAsync(3, 5, _ => throw new TimeZoneNotFoundException(), default));

        Assert.Empty(await rankings.GetAsync(3, 5, _ => Task.FromResult<IReadOnlyList<PopularProduct>>([]), default));
    }

    [Fact]
    public async Task A_dropped_ranking_is_read_anew_even_if_it_was_being_loaded()
    {
        await using var shop = await TestShop.StartAsync();
        var rankings = shop.Get<RankingCache>();
        var answer = new TaskCompletionSource<IReadOnlyList<PopularProduct>>();
        var loading = new TaskCompletionSource();
        var old = rankings.GetAsync(3, 5, _ =>
        {
            loading.SetResult();
            return answer.Task;
        }, default);
        await loading.Task;
        var dropping = rankings.DropAsync(3, 5);
        answer.SetResult([new(1, 7, 1, 1)]);
        Assert.Equal([new(1, 7, 1, 1)], await old);
        await dropping;

        Assert.Equal([new(1, 8, 2, 2)], await rankings.GetAsync(3, 5, _ => Task.FromResult<IReadOnlyList<PopularProduct>>([new(1, 8, 2, 2)]), default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"LoadedAt":"2026-03-10T09:00:00Z","Places":null}""")]
    [InlineData("""{"LoadedAt":"2026-03-10T09:00:00Z","Places":[null]}""")]
    [InlineData("""{"LoadedAt":"2026-03-10T09:00:00Z","Places":[{"Rank":2,"ProductId":1,"SalesQuantity":1,"SalesAmount":1}]}""")]
    [InlineData("""{"LoadedAt":"2026-03-10T07:59:59Z","Places":[]}""")]
    [InlineData("""{"LoadedAt":"2036-03-10T09:00:00Z","Places":[]}""")]
    [InlineData("""{"LoadedAt":"tomorrow","Places":[]}""")]
    public async Task What_is_no_ranking_is_passed_over_and_written_over(string corrupt)
    {
        await using var shop = await TestShop.StartAsync();
        var (_, product) = await SellAsync(shop, quantity: 2);
        var cache = shop.Get<IDistributedCache>();
        await cache.SetAsync(Key, Encoding.UTF8.GetBytes(corrupt), new());

        Assert.Equal([new(1, product, 2, 20)], await RankAsync(shop));
        Assert.Contains("\"SalesQuantity\":2", Encoding.UTF8.GetString((await cache.GetAsync(Key))!), StringComparison.Ordinal);
    }

    internal static async Task<(long User, long Product)> SellAsync(TestShop shop, int quantity)
    {
        var user = await shop.AddUserAsync(balance: 1_000_000);
        var product = await shop.AddProductAsync(price: 10, stock: 1_000);
        await shop.Orders.CheckoutAsync(user, [new(product, quantity)], null, null, default);
        return (user, product);
    }

    internal static Task<IReadOnlyList<PopularProduct>> RankAsync(TestShop shop) => shop.Get<StatisticsService>().GetPopularProductsAsync(3, 5, default);

    private sealed class SlowCache : IDistributedCache
    {
        public TaskCompletionSource Go { get; } = new();

        public byte[]? Get(string key) => null;

        public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
        {
            await Go.Task;
            return null;
        }

        public void Refresh(string key)
        {
        }

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Remove(string key)
        {
        }

        public Task RemoveAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
        {
        }

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => Task.CompletedTask;
    }
}
