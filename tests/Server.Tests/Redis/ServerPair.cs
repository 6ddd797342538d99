using GraphCommerce.Data.Seeding;
using GraphCommerce.Databases;
using GraphCommerce.Servers;

namespace Server.Tests.Redis;

/// <summary>Two servers, A and B, over one database and a Redis of their own; B reaches Redis through a proxy that can be cut and slowed down.</summary>
internal sealed class ServerPair : IAsyncDisposable
{
    public const string KeyPrefix = "pair:";
    private TestDatabase? _database;
    private RedisProxy? _proxy;

    public RedisServer Redis { get; private set; } = null!;

    public RedisProxy Proxy => _proxy!;

    public ShopServer A { get; private set; } = null!;

    public ShopServer B { get; private set; } = null!;

    public static async Task<ServerPair> StartAsync(Dictionary<string, string?>? settings = null, GraphCommerce.Servers.RedisOptions? redis = null)
    {
        var pair = new ServerPair { Redis = await RedisServer.StartAsync(redis) };
        pair._proxy = new RedisProxy(pair.Redis.Port);
        pair._database = await TestDatabase.CreateAsync();
        pair.A = await pair.StartServerAsync(pair.Redis.Configuration, settings);
        Assert.True(await pair.A.Get<SeedService>().SeedAsync(new SeedOptions { Products = 20, Users = 10, Days = 1, OrdersPerDay = 5 }, default));
        pair.B = await pair.StartServerAsync($"127.0.0.1:{pair.Proxy.Port}", settings);
        return pair;
    }

    /// <summary>One more server over the same database.</summary>
    public Task<ShopServer> StartServerAsync(string redis, Dictionary<string, string?>? settings = null)
        => ShopServer.StartAsync(new(_database!.Settings)
        {
            ["Redis:ConnectionString"] = redis,
            ["Redis:KeyPrefix"] = KeyPrefix,
            ["Redis:ProbeInterval"] = "00:00:00.200",

            // Where tests of other kinds run beside this one, a quarter of a second may pass before anybody's turn comes.
            ["Redis:CallTimeout"] = "00:00:01",
        }, settings);

    /// <summary>How many topics of orders some server listens to.</summary>
    public async Task<int> CountTopicsAsync()
    {
        var channels = (await Redis.QueryAsync("PUBSUB", "CHANNELS", KeyPrefix + "order*")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return channels.Length;
    }

    /// <summary>Kills Redis, or freezes it, and waits until A has noticed.</summary>
    public async Task BreakRedisAsync(bool isFrozen)
    {
        if (isFrozen)
        {
            Redis.Freeze();
        }
        else
        {
            Redis.Kill();
        }

        await Eventually.IsTrueAsync(() => !A.Gateway.IsAvailable);
    }

    public async Task MendRedisAsync(bool isFrozen)
    {
        if (isFrozen)
        {
            Redis.Thaw();
        }
        else
        {
            await Redis.RestartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
        await Proxy.DisposeAsync();
        await Redis.DisposeAsync();
        await _database!.DisposeAsync();
    }
}
