using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GraphCommerce.Servers;

namespace Server.Tests.Redis;

public sealed class RedisServiceTests
{
    [Theory]
    [InlineData("Redis__ConnectionString", "password=nothing", "Redis:ConnectionString")]
    [InlineData("Redis__CallTimeout", "00:10:00", "Redis:CallTimeout")]
    [InlineData("Redis__FailureThreshold", "0", "Redis:FailureThreshold")]
    [InlineData("Ranking__CacheDuration", "-00:00:01", "Ranking:CacheDuration")]
    public async Task A_wrong_setting_is_named_and_ends_the_process(string key, string value, string named)
    {
        await using var server = new ServerProcess("Development", new Dictionary<string, string> { [key] = value });

        Assert.Equal(1, await server.WaitForExitAsync());
        Assert.Contains(named, server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_Redis_is_away_the_service_is_degraded_and_works()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var server = new ServerProcess("Development", new Dictionary<string, string> { ["Redis__ConnectionString"] = redis.Configuration });
        await server.WaitUntilReadyAsync();
        await Eventually.IsTrueAsync(async () => await ReadAsync(server, "/health/ready") == "Healthy");
        await Eventually.IsTrueAsync(async () =>
        {
            await RankAsync(server);
            return await redis.QueryAsync("EXISTS", "graphcommerce:v2:popular-products:3") == "1";
        });

        redis.Kill();
        await Eventually.IsTrueAsync(async () => (await ReadAsync(server, "/health/ready")).StartsWith("Degraded\nredis: Redis cannot be reached", StringComparison.Ordinal));
        Assert.Equal("Healthy", await ReadAsync(server, "/health/live"));
        await RankAsync(server);

        await redis.RestartAsync();
        await Eventually.IsTrueAsync(async () => await ReadAsync(server, "/health/ready") == "Healthy");
        await server.WaitForOutputAsync("Redis is away, the service goes on without it");
        await server.WaitForOutputAsync("Redis is back");
    }

    [Fact]
    public async Task A_frozen_Redis_does_not_keep_a_server_from_starting_and_stopping()
    {
        await using var redis = await RedisServer.StartAsync();
        redis.Freeze();
        try
        {
            await using var server = new ServerProcess("Development", new Dictionary<string, string> { ["Redis__ConnectionString"] = redis.Configuration });
            await server.WaitUntilReadyAsync();
            await RankAsync(server);
            await Eventually.IsTrueAsync(async () => (await ReadAsync(server, "/health/ready")).StartsWith("Degraded\nredis: ", StringComparison.Ordinal));
            server.Terminate();
            Assert.Equal(0, await server.WaitForExitAsync());
        }
        finally
        {
            redis.Thaw();
        }
    }

    internal static async Task RankAsync(ServerProcess server)
    {
        using var response = await server.Client.PostAsJsonAsync(
            new Uri("/graphql", UriKind.Relative), new { query = "{ popularProducts { rank product { name } } }" });
        Assert.Equal(5, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!["popularProducts"]!.AsArray().Count);
    }

    internal static async Task<string> ReadAsync(ServerProcess server, string path)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
