using GraphCommerce.Data.Database;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Servers;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>Commands wait for a database that refuses work, up to their deadline.</summary>
#pragma warning disable CA1001 // The test runner disposes it, asynchronously.
public sealed class OutageTests : IAsyncLifetime
#pragma warning restore CA1001
{
    private readonly Stack<MySqlConnection> _connections = [];
    private MariaDbServer _server = null!;
    private TestShop _patient = null!;
    private TestShop _impatient = null!;
    private long _user;
    private long _product;

    public async Task InitializeAsync()
    {
        _server = await MariaDbServer.StartAsync(new() { IsDurable = false });
        await _server.ExecuteAsync("CREATE USER shop@'127.0.0.1'; GRANT ALL ON shop.* TO shop@'127.0.0.1'; GRANT PROCESS ON *.* TO shop@'127.0.0.1'");
        _patient = await StartAsync("00:01:00");
        _impatient = await StartAsync("00:00:02");
        await _patient.Get<DatabaseMigrator>().MigrateAsync(default);
        _user = await _patient.AddUserAsync(balance: 1_000);
        _product = await _patient.AddProductAsync(price: 10, stock: 100);
    }

    public async Task DisposeAsync()
    {
        await ReleaseConnectionsAsync();
        await _patient.DisposeAsync();
        await _impatient.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public Task A_server_that_only_reads()
        => CommandsWaitAsync(() => _server.ExecuteAsync("SET GLOBAL read_only = 1"), () => _server.ExecuteAsync("SET GLOBAL read_only = 0"));

    /// <summary>A trigger raises the error: a server whose files are really full is prone to crash.</summary>
    [Fact]
    public Task A_server_that_is_full()
        => CommandsWaitAsync(
            () => _server.ExecuteAsync(
                "CREATE TRIGGER shop.full BEFORE INSERT ON shop.payment FOR EACH ROW SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1114, MESSAGE_TEXT = 'The table is full'"),
            () => _server.ExecuteAsync("DROP TRIGGER shop.full"));

    [Fact]
    public Task A_server_that_accepts_no_more_connections() => CommandsWaitAsync(TakeConnectionsAsync, ReleaseConnectionsAsync);

    [Fact]
    public Task A_server_that_is_killed_and_started_again()
        => CommandsWaitAsync(
            () =>
            {
                _server.Kill();
                return Task.CompletedTask;
            },
            _server.RestartAsync);

    [Fact]
    public async Task A_server_that_freezes_for_a_while()
    {
        await BuyAsync(_patient);
        _server.Freeze();
        var waiting = BuyAsync(_patient);
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.False(waiting.IsCompleted);
        _server.Thaw();

        Assert.Equal(OrderStatus.Completed, (await waiting).Status);
        Assert.Equal(98, await _patient.ReadAsync(c => c.Products.SumAsync(p => p.StockQuantity)));
        Assert.Empty(await _patient.AuditAsync());
    }

    private async Task<TestShop> StartAsync(string timeout)
        => await TestShop.StartAsync(new()
        {
            ["Database:ConnectionString"] = $"Server=127.0.0.1;Port={_server.Port};User ID=shop;SslMode=None;Database=shop", ["Commands:Timeout"] = timeout,
        });

    private async Task CommandsWaitAsync(Func<Task> refuse, Func<Task> accept)
    {
        await BuyAsync(_patient);
        await refuse();
        var waiting = BuyAsync(_patient);

        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => BuyAsync(_impatient));

        Assert.Equal(("SERVICE_UNAVAILABLE", 1), (error.Code, error.RetryAfter));
        Assert.False(waiting.IsCompleted);
        await accept();
        Assert.Equal(OrderStatus.Completed, (await waiting).Status);
        Assert.Equal(OrderStatus.Completed, (await BuyAsync(_impatient)).Status);
        Assert.Equal((97, 3), await _patient.ReadAsync(async c => (await c.Products.SumAsync(p => p.StockQuantity), await c.Orders.CountAsync())));
        Assert.Empty(await _patient.AuditAsync());
    }

    private Task<Order> BuyAsync(TestShop shop) => shop.Orders.CheckoutAsync(_user, [new(_product, 1)], null, null, default);

    private async Task TakeConnectionsAsync()
    {
        await MySqlConnection.ClearAllPoolsAsync();
        await _server.ExecuteAsync("SET GLOBAL max_connections = 10");
        while (true)
        {
            var connection = new MySqlConnection($"Server=127.0.0.1;Port={_server.Port};User ID=shop;SslMode=None;Pooling=false");
            try
            {
                await connection.OpenAsync();
                _connections.Push(connection);
            }
            catch (MySqlException fault) when (fault.ErrorCode is MySqlErrorCode.ConnectionCountError)
            {
                await connection.DisposeAsync();
                return;
            }
        }
    }

    private async Task ReleaseConnectionsAsync()
    {
        while (_connections.TryPop(out var connection))
        {
            await connection.DisposeAsync();
        }
    }
}
