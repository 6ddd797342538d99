using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>A commit whose answer is lost is done or not done: the customer gets one order and one answer either way.</summary>
#pragma warning disable CA1001 // The test runner disposes it, asynchronously.
public sealed class LostCommitTests : IAsyncLifetime
#pragma warning restore CA1001
{
    private TestShop _shop = null!;
    private TestShop _farShop = null!;
    private CommitCutter _cutter = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.StartAsync(start: false);
        var far = new MySqlConnectionStringBuilder(_shop.ConnectionString);
        _cutter = new CommitCutter((int)far.Port);
        far.Port = (uint)_cutter.Port;
        _farShop = await TestShop.StartAsync(new() { ["Database:ConnectionString"] = far.ConnectionString }, beside: _shop);
    }

    public async Task DisposeAsync()
    {
        await _farShop.DisposeAsync();
        await _cutter.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Theory]
    [InlineData("BeforeTheServer", null)]
    [InlineData("BeforeTheServer", "key")]
    [InlineData("AfterTheServer", null)]
    [InlineData("AfterTheServer", "key")]
    public async Task An_order_is_made_once(string where, string? key)
    {
        var user = await _shop.AddUserAsync(balance: 1_000);
        var tea = await _shop.AddProductAsync(price: 100, stock: 10);
        _cutter.CutNextCommit(Enum.Parse<CommitCutter.Cut>(where));

        var order = await _farShop.Orders.CheckoutAsync(user, [new(tea, 1)], null, key, default);

        Assert.Equal(1, _cutter.Cuts);
        Assert.Equal([(order.Id, OrderStatus.Completed)], (await _shop.ReadAsync(c => c.Orders.ToListAsync())).Select(o => (o.Id, o.Status)));
        Assert.Equal(900, await _shop.ReadAsync(c => c.Balances.Select(b => b.CurrentBalance).SingleAsync()));
        Assert.Empty(await _shop.AuditAsync());
    }

    [Fact]
    public async Task A_transaction_that_lost_its_connection_holds_no_lock()
    {
        var user = await _shop.AddUserAsync();
        _cutter.CutNextCommit(CommitCutter.Cut.BeforeTheServer);
        await _farShop.Balances.ChargeAsync(user, 1_000, null, default);
        Assert.Empty(await _shop.ReadAsync(c => c.Database.SqlQueryRaw<long>("""
            SELECT p.id AS Value FROM information_schema.innodb_trx AS t JOIN information_schema.processlist AS p ON p.id = t.trx_mysql_thread_id
            WHERE p.db = DATABASE() AND p.id <> CONNECTION_ID()
            """).ToListAsync()));
    }
}
