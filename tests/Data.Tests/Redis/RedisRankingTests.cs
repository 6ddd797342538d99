using GraphCommerce.Data.Common.Redis;
using GraphCommerce.Data.Statistics;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Servers;

namespace GraphCommerce.Data.Tests.Redis;

public sealed class RedisRankingTests
{
    [Fact]
    public async Task Servers_share_a_ranking_and_one_drops_it_for_all()
    {
        var redis = await RedisServer.SharedAsync();
        var settings = Settings(redis);
        await using var shop = await TestShop.StartAsync(settings);
        await using var beside = await TestShop.StartAsync(settings, start: false, beside: shop);
        var (user, product) = await RankingCacheTests.SellAsync(shop, quantity: 2);
        Assert.Equal([new(1, product, 2, 20)], await RankingCacheTests.RankAsync(shop));
        await shop.Orders.CheckoutAsync(user, [new(product, 1)], null, null, default);
        beside.Commands.Reset();
        Assert.Equal([new(1, product, 2, 20)], await RankingCacheTests.RankAsync(beside));
        Assert.Empty(beside.Commands.Statements);
        await beside.Get<StatisticsService>().DropPopularProductsAsync(3, 5);

        Assert.Equal([new(1, product, 3, 30)], await RankingCacheTests.RankAsync(shop));
        var key = settings["Redis:KeyPrefix"] + "popular-products:3:5";
        Assert.InRange(int.Parse(await redis.QueryAsync("TTL", key), System.Globalization.CultureInfo.InvariantCulture), 3_500, 3_600);
    }

    [Theory]
    [InlineData("SET", "a text")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "soon", "data", "what")]
    [InlineData("HSET", "absexp", "9223372036854775807", "sldexp", "1", "data", "what")]
    public async Task Something_else_under_the_key_is_written_over(string command, params string[] values)
    {
        var redis = await RedisServer.SharedAsync();
        var settings = Settings(redis);
        await using var shop = await TestShop.StartAsync(settings);
        var (_, product) = await RankingCacheTests.SellAsync(shop, quantity: 2);
        await redis.ExecuteAsync([command, settings["Redis:KeyPrefix"] + "popular-products:3:5", .. values]);

        Assert.Equal([new(1, product, 2, 20)], await RankingCacheTests.RankAsync(shop));
        Assert.Equal("hash", await redis.QueryAsync("TYPE", settings["Redis:KeyPrefix"] + "popular-products:3:5"));
        Assert.Equal(BreakerState.Closed, shop.Get<RedisGateway>().State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_Redis_is_killed_or_frozen_rankings_come_from_the_database(bool isFrozen)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var shop = await TestShop.StartAsync(new(Settings(redis)) { ["Redis:CallTimeout"] = "00:00:02" });
        var link = shop.Get<RedisGateway>();
        var (user, product) = await RankingCacheTests.SellAsync(shop, quantity: 2);
        Assert.Equal([new(1, product, 2, 20)], await RankingCacheTests.RankAsync(shop));
        await shop.Orders.CheckoutAsync(user, [new(product, 1)], null, null, default);
        if (isFrozen)
        {
            redis.Freeze();
        }
        else
        {
            redis.Kill();
        }

        shop.Commands.Reset();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal([new(1, product, 3, 30)], await RankingCacheTests.RankAsync(shop));
        }

        Assert.Equal(20, shop.Commands.Statements.Count);
        Assert.Equal(BreakerState.Open, link.State);
        if (isFrozen)
        {
            // The first three waited for the bound of one call each, the others not at all.
            Assert.Equal(3, link.CallsInFlight);
            redis.Thaw();
        }
        else
        {
            Assert.True(SpinWait.SpinUntil(() => link.CallsInFlight == 0, TimeSpan.FromSeconds(60)));
        }
    }

    [Fact]
    public async Task A_server_starts_while_Redis_is_away()
    {
        await using var redis = await RedisServer.StartAsync();
        redis.Kill();
        await using var shop = await TestShop.StartAsync(Settings(redis));
        var (_, product) = await RankingCacheTests.SellAsync(shop, quantity: 2);

        Assert.Equal([new(1, product, 2, 20)], await RankingCacheTests.RankAsync(shop));
    }

    private static Dictionary<string, string?> Settings(RedisServer redis) => new()
    {
        ["Redis:ConnectionString"] = redis.Configuration,
        ["Redis:KeyPrefix"] = $"{Guid.NewGuid():N}:",

        // As long as it may be: on a busy machine a quarter of a second may pass before anybody's turn comes.
        ["Redis:CallTimeout"] = "00:00:30",
        ["Redis:ConnectTimeout"] = "00:00:30",
    };
}
