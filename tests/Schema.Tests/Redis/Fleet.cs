using GraphCommerce.Data.Seeding;
using GraphCommerce.Databases;
using GraphCommerce.Servers;

namespace Schema.Tests.Redis;

/// <summary>Two servers, A and B, over one database and a Redis of their own; B reaches Redis through a proxy that can be cut and slowed down.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private TestDatabase? _database;
    private RedisProxy? _proxy;

    public RedisServer Redis { get; private set; } = null!;

    public RedisProxy Proxy => _proxy!;

    public FleetServer A { get; private set; } = null!;

    public FleetServer B { get; private set; } = null!;

    public static async Task<Fleet> StartAsync()
    {
        var fleet = new Fleet { Redis = await RedisServer.StartAsync() };
        fleet._proxy = new RedisProxy(fleet.Redis.Port);
        fleet._database = await TestDatabase.CreateAsync();
        fleet.A = await FleetServer.StartAsync(fleet._database.Settings, fleet.Redis.Configuration, "fleet:");
        Assert.True(await fleet.A.Get<SeedService>().SeedAsync(new SeedOptions { Products = 20, Users = 10, Days = 1, OrdersPerDay = 5 }, default));
        fleet.B = await FleetServer.StartAsync(fleet._database.Settings, $"127.0.0.1:{fleet.Proxy.Port}", "fleet:");
        return fleet;
    }

    /// <summary>How many servers listen to topics of orders.</summary>
    public async Task<int> CountListenersAsync()
    {
        var channels = (await Redis.QueryAsync("PUBSUB", "CHANNELS", "fleet:order*")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return channels.Length;
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
