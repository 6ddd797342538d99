using System.Globalization;
using GraphCommerce.Servers;

namespace Server.Tests.Fleet;

/// <summary>A shop on a MariaDB (and, if wished for, a Redis) of its own, and the server processes that serve it.</summary>
public sealed class FleetShop : IAsyncDisposable
{
    public const int Users = 16;
    public const int InitialBalance = 100_000_000;
    private readonly List<ServerProcess> _servers = [];
    private readonly Dictionary<string, string> _settings;

    private FleetShop(MariaDbServer database, string connectionString, RedisServer? redis)
    {
        Database = database;
        Redis = redis;
        _settings = new()
        {
            ["Database__Provider"] = "MySql",
            ["Database__ConnectionString"] = connectionString,
            ["Authentication__SigningKey"] = TestTokens.Key,
            ["Startup__Migrate"] = "true",
            ["Balance__MinimumCharge"] = "1",
            ["Balance__DailyChargeLimit"] = "1000000000",
            ["Logging__LogLevel__Default"] = "Warning",
        };
        if (redis is not null)
        {
            _settings["Redis__ConnectionString"] = redis.Configuration;
        }
    }

    public MariaDbServer Database { get; }

    public RedisServer? Redis { get; }

    public IReadOnlyList<ServerProcess> Servers => _servers;

    /// <summary>The databases alone, empty.</summary>
    public static async Task<FleetShop> CreateAsync(bool withRedis = false)
    {
        var database = await MariaDbServer.StartAsync();
        return new FleetShop(database, await database.CreateDatabaseAsync("shop"), withRedis ? await RedisServer.StartAsync() : null);
    }

    /// <summary>The databases, filled, and one server.</summary>
    public static async Task<FleetShop> StartAsync(int products = 20, int stock = 10_000_000, int couponEvents = 1)
    {
        var shop = await CreateAsync();
        await shop.StartServerAsync();
        await shop.FillAsync(products, stock, couponEvents);
        return shop;
    }

    public async Task<ServerProcess> StartServerAsync(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(_settings);
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var server = new ServerProcess("Production", all);
        lock (_servers)
        {
            _servers.Add(server);
        }

        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>Customers with a balance, products at 100 each and coupon events; ids count from 1.</summary>
    public async Task FillAsync(int products, int stock, int couponEvents)
    {
        const string time = "'2026-01-01 00:00:00'";
        await Database.ExecuteAsync($"""
            USE shop;
            INSERT INTO `user` (id, name, email, status, created_at, updated_at) VALUES
                {Rows(Users, i => $"({i}, 'Customer {i}', 'customer{i}@example.org', 'ACTIVE', {time}, {time})")};
            INSERT INTO balance (user_id, current_balance, daily_charge_amount, daily_charge_date, last_updated_at, created_at, updated_at, version) VALUES
                {Rows(Users, i => $"({i}, {InitialBalance}, 0, {time}, {time}, {time}, {time}, 1)")};
            INSERT INTO balance_transaction (user_id, transaction_type, amount, balance_before, balance_after, created_at) VALUES
                {Rows(Users, i => $"({i}, 'CHARGE', {InitialBalance}, 0, {InitialBalance}, {time})")};
            INSERT INTO product (id, name, price, stock_quantity, received_quantity, status, created_at, updated_at, version) VALUES
                {Rows(products, i => $"({i}, 'Product {i}', 100, {stock}, {stock}, 'ACTIVE', {time}, {time}, 1)")};
            INSERT INTO coupon_event (id, name, discount_type, discount_value, total_quantity, issued_quantity, minimum_order_amount, start_date, end_date, status,
                created_at, updated_at, version) VALUES
                {Rows(couponEvents, i => $"({i}, 'Event {i}', 'FIXED_AMOUNT', 10, 1000, 0, 0, '2020-01-01', '2099-01-01', 'ACTIVE', {time}, {time}, 1)")};
            """);
    }

    /// <summary>Runs a query through the command line client; a line for each row.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
        => (await Database.QueryAsync($"USE shop; {sql}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public async Task<int> CountAsync(string from) => int.Parse(Assert.Single(await QueryAsync($"SELECT COUNT(*) FROM {from}")), CultureInfo.InvariantCulture);

    /// <summary>What must always hold, checked by the server's own command.</summary>
    public async Task AssertNoViolationsAsync()
    {
        await using var audit = new ServerProcess("Production", _settings, "audit");
        await audit.WaitForExitAsync();
        Assert.Contains("\n0 violations", "\n" + audit.Output, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        await Database.DisposeAsync();
        if (Redis is not null)
        {
            await Redis.DisposeAsync();
        }
    }

    private static string Rows(int count, Func<int, string> row) => string.Join(",\n    ", Enumerable.Range(1, count).Select(row));
}
