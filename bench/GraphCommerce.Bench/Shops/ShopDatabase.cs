using System.Globalization;
using GraphCommerce.Servers;

namespace GraphCommerce.Bench.Shops;

/// <summary>A shop on a MariaDB of its own that flushes its log at each commit: customers who can pay anything, products that never run out.</summary>
internal sealed class ShopDatabase : IAsyncDisposable
{
    private const int SampleUsers = 200;
    private readonly MariaDbServer _server;

    private ShopDatabase(MariaDbServer server, string connectionString, int[] users, int[] products)
        => (_server, ConnectionString, Users, Products) = (server, connectionString, users, products);

    public string ConnectionString { get; }

    public Dictionary<string, string> Settings => ServerProcess.MySql(ConnectionString);

    public int ProcessId => _server.ProcessId;

    public int[] Users { get; }

    public int[] Products { get; }

    public static async Task<ShopDatabase> CreateAsync(int users, int products)
    {
        var server = await MariaDbServer.StartAsync(new MariaDbOptions { BufferPoolMegabytes = 512, Arguments = ["--innodb-log-file-size=256M"] });
        var connectionString = await server.CreateDatabaseAsync("shop");
        await ServerProcess.RunAsync(ServerProcess.MySql(connectionString), "seed", "--products", $"{products}", "--users", $"{SampleUsers}");
        await server.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"""
            USE shop;
            SET @now = UTC_TIMESTAMP(6);
            INSERT INTO `user` (id, name, email, status, created_at, updated_at)
                SELECT seq, CONCAT('Customer ', seq), CONCAT('customer', seq, '@example.org'), 'ACTIVE', @now, @now FROM seq_1001_to_{1000 + users};
            INSERT INTO balance (user_id, current_balance, daily_charge_amount, daily_charge_date, last_updated_at, created_at, updated_at, version)
                SELECT seq, 2000000000, 0, @now, @now, @now, @now, 1 FROM seq_1001_to_{1000 + users};
            INSERT INTO balance_transaction (user_id, transaction_type, amount, balance_before, balance_after, created_at)
                SELECT seq, 'CHARGE', 2000000000, 0, 2000000000, @now FROM seq_1001_to_{1000 + users};
            UPDATE product SET received_quantity = received_quantity + 100000000, stock_quantity = stock_quantity + 100000000, price = 1 + id MOD 100, status = 'ACTIVE';
            """));
        return new ShopDatabase(server, connectionString, [.. Enumerable.Range(1001, users)], [.. Enumerable.Range(1, products)]);
    }

    /// <summary>A coupon event without end.</summary>
    public async Task<long> AddCouponEventAsync()
        => long.Parse(
            await _server.QueryAsync("""
                USE shop;
                INSERT INTO coupon_event (name, discount_type, discount_value, total_quantity, issued_quantity, minimum_order_amount, start_date, end_date, status,
                    created_at, updated_at, version)
                VALUES ('Rush', 'FIXED_AMOUNT', 100, 100000000, 0, 0, '2020-01-01', '2099-01-01', 'ACTIVE', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 1);
                SELECT LAST_INSERT_ID();
                """),
            CultureInfo.InvariantCulture);

    /// <summary>How many statements the server was given since it started.</summary>
    public async Task<long> CountStatementsAsync()
        => long.Parse(await _server.QueryAsync("SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'Questions'"), CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
