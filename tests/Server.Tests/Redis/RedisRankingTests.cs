using System.Globalization;
using GraphCommerce.Data.Statistics;

namespace Server.Tests.Redis;

public sealed class RedisRankingTests
{
    private const string Key = ServerPair.KeyPrefix + "v2:popular-products:3";

    [Fact]
    public async Task Servers_share_a_ranking_and_one_drops_it_for_all()
    {
        await using var pair = await ServerPair.StartAsync();
        var old = await pair.A.RankAsync();
        await SellAsync(pair.A);
        var expected = await RankWithoutCacheAsync(pair);
        Assert.NotEqual(old, expected);
        Assert.Equal(old, await pair.B.RankAsync());
        Assert.InRange(int.Parse(await pair.Redis.QueryAsync("TTL", Key), CultureInfo.InvariantCulture), 86_000, 86_400);
        await pair.B.Get<StatisticsService>().DropPopularProductsAsync(3, default);

        // B has dropped it at once, A does not trust its memory for longer than some seconds.
        await Eventually.IsTrueAsync(async () => await pair.B.RankAsync() == expected);
        await Eventually.IsTrueAsync(async () => await pair.A.RankAsync() == expected);
    }

    [Theory]
    [InlineData("SET", "a text")]
    [InlineData("RPUSH", "a", "list")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "soon", "data", "what")]
    [InlineData("HSET", "absexp", "9223372036854775807", "sldexp", "1", "data", "what")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "-1", "data", "")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "-1", "data", "{")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "-1", "data", "null")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "-1", "data", "[]")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "-1", "data", "{}")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "-1", "data", """{"Value":null,"Timestamp":1,"LogicalExpirationTimestamp":3155378975999999999}""")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "-1", "data", """{"Value":[null],"Timestamp":1,"LogicalExpirationTimestamp":3155378975999999999}""")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "-1", "data", """{"Value":[{"Rank":2,"ProductId":1,"SalesQuantity":1,"SalesAmount":1}],"Timestamp":1,"LogicalExpirationTimestamp":3155378975999999999}""")]
    [InlineData("HSET", "absexp", "-1", "sldexp", "-1", "data", """{"Value":[],"Timestamp":1,"LogicalExpirationTimestamp":1}""")]
    public async Task Something_else_under_the_key_is_passed_over_and_written_over(string command, params string[] values)
    {
        await using var pair = await ServerPair.StartAsync();
        var expected = await RankWithoutCacheAsync(pair);
        await pair.Redis.ExecuteAsync([command, Key, .. values]);

        // An entry that is a ranking and stale is good for a moment, while the new one is loaded.
        await Eventually.IsTrueAsync(async () => await pair.A.RankAsync() == expected);
        await Eventually.IsTrueAsync(async () => await pair.Redis.QueryAsync("TYPE", Key) == "hash"
            && (await pair.Redis.QueryAsync("HGET", Key, "data")).StartsWith("""{"Value":[{"Rank":1,""", StringComparison.Ordinal));
        Assert.Equal(expected, await pair.B.RankAsync());
        Assert.True(pair.A.Gateway.IsAvailable);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_Redis_is_killed_or_frozen_rankings_come_from_the_database(bool isFrozen)
    {
        await using var pair = await ServerPair.StartAsync();
        await pair.A.RankAsync();
        await pair.BreakRedisAsync(isFrozen);
        await SellAsync(pair.A);
        var expected = await RankWithoutCacheAsync(pair);
        await Eventually.IsTrueAsync(async () => await pair.A.RankAsync() == expected);
        await pair.MendRedisAsync(isFrozen);

        await Eventually.IsTrueAsync(() => pair.A.Gateway.IsAvailable && pair.B.Gateway.IsAvailable);
        await SellAsync(pair.B);
        await pair.B.Get<StatisticsService>().DropPopularProductsAsync(3, default);
        expected = await RankWithoutCacheAsync(pair);
        await Eventually.IsTrueAsync(async () => await pair.B.RankAsync() == expected && await pair.Redis.QueryAsync("EXISTS", Key) == "1");
        await Eventually.IsTrueAsync(async () => await pair.A.RankAsync() == expected);
    }

    [Theory]
    [InlineData("OOM", "--maxmemory", "1mb", "--maxmemory-policy", "noeviction")]
    [InlineData("NOREPLICAS", "--min-replicas-to-write", "1")]
    public async Task A_Redis_that_is_full_or_read_only_costs_no_ranking_and_no_change(string refusal, params string[] arguments)
    {
        await using var pair = await ServerPair.StartAsync(redis: new() { Arguments = arguments });
        var written = await Assert.ThrowsAsync<InvalidOperationException>(() => pair.Redis.ExecuteAsync("SET", "k", "v"));
        Assert.Contains(refusal, written.Message, StringComparison.Ordinal);
        var expected = await RankWithoutCacheAsync(pair);
        Assert.Equal(expected, await pair.A.RankAsync());
        Assert.Equal(expected, await pair.B.RankAsync());
        var order = await pair.B.PlaceAsync();
        await using var watch = await pair.A.WatchOrderAsync(order);
        await pair.B.PayAsync(order);
        await watch.ReadToAsync("COMPLETED");

        Assert.Equal("0", await pair.Redis.QueryAsync("EXISTS", Key));
        Assert.True(pair.A.Gateway.IsAvailable);
    }

    [Fact]
    public async Task A_server_starts_while_Redis_is_away()
    {
        await using var pair = await ServerPair.StartAsync();
        pair.Redis.Kill();
        await using var late = await pair.StartServerAsync(pair.Redis.Configuration);
        Assert.Equal(await RankWithoutCacheAsync(pair), await late.RankAsync());
        await Eventually.IsTrueAsync(() => !late.Gateway.IsAvailable);
        await pair.Redis.RestartAsync();

        await Eventually.IsTrueAsync(() => late.Gateway.IsAvailable);
    }

    private static async Task SellAsync(ShopServer server) => await server.PayAsync(await server.PlaceAsync());

    /// <summary>What the database says, read by a server that caches nothing.</summary>
    private static async Task<string> RankWithoutCacheAsync(ServerPair pair)
    {
        await using var server = await pair.StartServerAsync("", new() { ["Ranking:CacheDuration"] = "00:00:00" });
        return await server.RankAsync();
    }
}
