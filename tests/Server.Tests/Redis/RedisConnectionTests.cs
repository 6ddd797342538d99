using GraphCommerce.Servers;

namespace Server.Tests.Redis;

/// <summary>The connection strings that operators write, each with a real server of its kind.</summary>
public sealed class RedisConnectionTests
{
    [Fact]
    public async Task A_user_needs_the_keys_and_channels_of_the_service_only()
    {
        await using var redis = await RedisServer.StartAsync(new RedisOptions
        {
            Password = "of-the-default-user",
            Arguments =
            [
                "--user", "shop", "on", ">secret", "~graphcommerce:*", "&graphcommerce:*",
                "+@connection", "+@pubsub", "+@hash", "+expire", "+del", "+unlink", "+info",
            ],
        });

        await using var server = await StartAsync($"127.0.0.1:{redis.Port},user=shop,password=secret");
        await AssertIsUsedAsync(server, redis);
        await using var stranger = await StartAsync($"127.0.0.1:{redis.Port},user=shop,password=wrong");
        await WaitForHealthAsync(stranger, "Degraded\nredis: Redis cannot be reached.");
        await RankAsync(stranger);
    }

    [Fact]
    public async Task The_certificate_of_a_server_with_TLS_is_checked()
    {
        await using var redis = await RedisServer.StartAsync(new RedisOptions { UseTls = true });

        await using var server = await StartAsync(redis.Configuration + ",ssl=true", ("SERedis_IssuerCertPath", redis.CertificateAuthorityFile!));
        await AssertIsUsedAsync(server, redis);
        await using var stranger = await StartAsync(redis.Configuration + ",ssl=true");
        await WaitForHealthAsync(stranger, "Degraded\nredis: Redis cannot be reached.");
        await RankAsync(stranger);
    }

    [Fact]
    public async Task With_Sentinel_the_primary_is_found_and_after_its_end_the_replica_that_took_its_place()
    {
        await using var primary = await RedisServer.StartAsync();
        await using var replica = await RedisServer.StartAsync(new RedisOptions { Arguments = ["--replicaof", "127.0.0.1", $"{primary.Port}"] });
        await using var sentinel = await RedisSentinel.StartAsync(primary);
        await Eventually.IsTrueAsync(async () => (await sentinel.QueryAsync("SENTINEL", "REPLICAS", RedisSentinel.ServiceName)).Contains($"{replica.Port}", StringComparison.Ordinal));

        await using var server = await StartAsync(sentinel.Configuration);
        await AssertIsUsedAsync(server, primary);
        primary.Kill();
        await Eventually.IsTrueAsync(async () => (await replica.QueryAsync("ROLE")).StartsWith("master", StringComparison.Ordinal));
        await replica.ExecuteAsync("FLUSHALL");

        await AssertIsUsedAsync(server, replica);
    }

    [Fact]
    public async Task A_server_that_starts_before_Sentinel_finds_the_primary_later()
    {
        await using var primary = await RedisServer.StartAsync();
        await using var sentinel = await RedisSentinel.StartAsync(primary);
        sentinel.Kill();
        await using var server = await StartAsync(sentinel.Configuration);
        await RankAsync(server);
        await sentinel.RestartAsync();

        await AssertIsUsedAsync(server, primary);
    }

    private static async Task<ServerProcess> StartAsync(string connectionString, params (string Key, string Value)[] environment)
    {
        var server = new ServerProcess("Development", new Dictionary<string, string>(environment.Select(e => KeyValuePair.Create(e.Key, e.Value)))
        {
            ["Redis__ConnectionString"] = connectionString,
            ["Redis__CallTimeout"] = "00:00:02",
        });
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>The server keeps rankings there and listens there.</summary>
    private static async Task AssertIsUsedAsync(ServerProcess server, RedisServer redis)
    {
        await WaitForHealthAsync(server, "Healthy");
        await Eventually.IsTrueAsync(async () =>
        {
            await RankAsync(server);
            return await redis.QueryAsync("TYPE", "graphcommerce:v2:popular-products:3") == "hash";
        });
        await Eventually.IsTrueAsync(async () => await redis.QueryAsync("PUBSUB", "NUMSUB", "graphcommerce:topics-missed") == "graphcommerce:topics-missed\n1");
    }

    private static Task RankAsync(ServerProcess server) => RedisServiceTests.RankAsync(server);

    private static Task WaitForHealthAsync(ServerProcess server, string expected)
        => Eventually.IsTrueAsync(async () => await RedisServiceTests.ReadAsync(server, "/health/ready") == expected);
}
