using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>Commands that want the same thing at the same moment: in one group, and each in a group of its own.</summary>
public sealed class RaceTests
{
    public static TheoryData<string> BatchSizes => ["1", "7", "128"];

    [Theory]
    [MemberData(nameof(BatchSizes))]
    public async Task Sixty_four_checkouts_of_a_product_with_thirty_two_in_stock(string batchSize)
    {
        await using var shop = await StartAsync(batchSize);
        var tea = await shop.AddProductAsync(price: 100, stock: 32);
        var users = new List<long>();
        for (var i = 0; i < 64; i++)
        {
            users.Add(await shop.AddUserAsync(balance: 1_000));
        }

        var outcomes = await RunAsync(shop, users.Select(u => shop.Orders.CheckoutAsync(u, [new(tea, 1)], null, null, default)));

        Assert.Equal(32, outcomes.Count(o => o is null));
        Assert.Equal(32, outcomes.Count(o => o is InsufficientStockException { Requested: 1, Available: 0 }));
        await using var context = shop.CreateContext();
        Assert.Equal(32, await context.Orders.CountAsync(o => o.Status == OrderStatus.Completed));
        Assert.Equal(32, await context.Orders.CountAsync());
        Assert.Equal((0, ProductStatus.OutOfStock), await context.Products.Select(p => ValueTuple.Create(p.StockQuantity, p.Status)).SingleAsync());
        Assert.Equal((32 * 1_000) + (32 * 900), await context.Balances.SumAsync(b => b.CurrentBalance));
        Assert.Empty(await shop.AuditAsync());
    }

    [Theory]
    [MemberData(nameof(BatchSizes))]
    public async Task The_last_coupon_goes_to_one_of_twenty(string batchSize)
    {
        await using var shop = await StartAsync(batchSize);
        var couponEvent = await shop.AddCouponEventAsync(total: 1);
        var users = new List<long>();
        for (var i = 0; i < 20; i++)
        {
            users.Add(await shop.AddUserAsync());
        }

        var outcomes = await RunAsync(shop, users.Select(u => shop.Coupons.IssueAsync(u, couponEvent, null, default)));

        Assert.Equal((1, 19), (outcomes.Count(o => o is null), outcomes.Count(o => o is CouponSoldOutException)));
        Assert.Null(outcomes[0]);
        Assert.Empty(await shop.AuditAsync());
    }

    [Theory]
    [MemberData(nameof(BatchSizes))]
    public async Task One_user_gets_one_coupon_of_an_event(string batchSize)
    {
        await using var shop = await StartAsync(batchSize);
        var couponEvent = await shop.AddCouponEventAsync();
        var user = await shop.AddUserAsync();

        var outcomes = await RunAsync(shop, Enumerable.Range(0, 10).Select(_ => shop.Coupons.IssueAsync(user, couponEvent, null, default)));

        Assert.Equal((1, 9), (outcomes.Count(o => o is null), outcomes.Count(o => o is CouponAlreadyIssuedException)));
        Assert.Equal(1, await shop.ReadAsync(c => c.CouponEvents.Select(e => e.IssuedQuantity).SingleAsync()));
        Assert.Empty(await shop.AuditAsync());
    }

    [Theory]
    [MemberData(nameof(BatchSizes))]
    public async Task A_balance_is_spent_once(string batchSize)
    {
        await using var shop = await StartAsync(batchSize);
        var tea = await shop.AddProductAsync(price: 600, stock: 10);
        var user = await shop.AddUserAsync(balance: 1_000);

        var outcomes = await RunAsync(shop, Enumerable.Range(0, 3).Select(_ => shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, null, default)));

        Assert.Equal((1, 2), (outcomes.Count(o => o is null), outcomes.Count(o => o is InsufficientBalanceException { Required: 600, Available: 400, OrderId: > 0 })));
        await using var context = shop.CreateContext();
        Assert.Equal((400, 9), (await context.Balances.Select(b => b.CurrentBalance).SingleAsync(), await context.Products.Select(p => p.StockQuantity).SingleAsync()));
        Assert.Equal((1, 2), (await context.Orders.CountAsync(o => o.Status == OrderStatus.Completed), await context.Orders.CountAsync(o => o.Status == OrderStatus.Failed)));
        Assert.Empty(await shop.AuditAsync());
    }

    [Theory]
    [MemberData(nameof(BatchSizes))]
    public async Task A_coupon_is_used_once(string batchSize)
    {
        await using var shop = await StartAsync(batchSize);
        var tea = await shop.AddProductAsync(price: 600, stock: 10);
        var user = await shop.AddUserAsync(balance: 10_000);
        await shop.StartWritingAsync();
        var coupon = await shop.AddCouponAsync(user);

        var outcomes = await RunAsync(shop, Enumerable.Range(0, 5).Select(_ => shop.Orders.CheckoutAsync(user, [new(tea, 1)], coupon, null, default)), started: true);

        Assert.Equal((1, 4), (outcomes.Count(o => o is null), outcomes.Count(o => o is CouponNotUsableException)));
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task Charges_and_checkouts_of_one_user_in_one_group_chain_in_the_ledger_as_they_came()
    {
        await using var shop = await StartAsync("128");
        var tea = await shop.AddProductAsync(price: 1_500, stock: 100);
        var user = await shop.AddUserAsync();
        var commands = Enumerable.Range(0, 60).Select(i => i % 3 < 2
            ? (Task)shop.Balances.ChargeAsync(user, 1_000, null, default)
            : shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, null, default));

        var outcomes = await RunAsync(shop, commands);

        Assert.All(outcomes, Assert.Null);
        var rows = await shop.ReadAsync(c => c.BalanceTransactions.OrderBy(t => t.Id).Select(t => t.BalanceAfter).ToListAsync());
        Assert.Equal([1_000, 2_000, 500, 1_500, 2_500, 1_000], rows.Take(6));
        Assert.Equal((60, 10_000), (rows.Count, rows[^1]));
        Assert.Empty(await shop.AuditAsync());
    }

    private static Task<TestShop> StartAsync(string batchSize) => TestShop.StartAsync(new() { ["Commands:BatchSize"] = batchSize }, start: false);

    /// <summary>The commands' refusals, in their order; all of them wait before the writer begins.</summary>
    private static async Task<Exception?[]> RunAsync(TestShop shop, IEnumerable<Task> commands, bool started = false)
    {
        var waiting = commands.ToArray();
        if (!started)
        {
            await shop.StartWritingAsync();
        }

        return await Task.WhenAll(waiting.Select(async t => await Record.ExceptionAsync(() => t)));
    }
}
