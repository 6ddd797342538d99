using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Databases;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>How many statements a group costs: what it reads does not grow with the group.</summary>
public sealed class StatementBudgetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task A_group_of_checkouts_costs_as_many_round_trips_as_a_lone_one(int count)
    {
        await using var shop = await TestShop.StartAsync();
        var tea = await shop.AddProductAsync(stock: 1_000);
        var cup = await shop.AddProductAsync(stock: 1_000);
        var couponEvent = await shop.AddCouponEventAsync(total: 100);
        var buyers = new List<(long User, long Coupon)>();
        for (var i = 0; i < count; i++)
        {
            var user = await shop.AddUserAsync(balance: 1_000);
            buyers.Add((user, (await shop.Coupons.IssueAsync(user, couponEvent, null, default)).Id));
        }

        var reads = await ReadsOfOneGroupAsync(shop, () => [.. buyers.Select(b => shop.Orders.CheckoutAsync(b.User, [new(tea, 1), new(cup, 1)], b.Coupon, "k", default))]);

        // Accounts, idempotency records, products, coupons with their events.
        Assert.Equal(4, reads.Count);

        // Orders, lines, payments, ledger rows, transfers and keys are inserted; balances, coupons and products change.
        // A lone order has two lines, two products and two transfers: as many statements.
        Assert.Equal(TestDatabase.CheckoutWrites, shop.Commands.Statements.Count - reads.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task A_group_of_charges_reads_with_one_statement(int count)
    {
        await using var shop = await TestShop.StartAsync();
        var users = new List<long>();
        for (var i = 0; i < count; i++)
        {
            users.Add(await shop.AddUserAsync());
        }

        var reads = await ReadsOfOneGroupAsync(shop, () => [.. users.Select(u => shop.Balances.ChargeAsync(u, 1_000, null, default))]);

        Assert.Single(reads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task A_group_of_coupon_issues_reads_with_three_statements(int count)
    {
        await using var shop = await TestShop.StartAsync();
        var couponEvent = await shop.AddCouponEventAsync(total: 100);
        var users = new List<long>();
        for (var i = 0; i < count; i++)
        {
            users.Add(await shop.AddUserAsync());
        }

        var reads = await ReadsOfOneGroupAsync(shop, () => [.. users.Select(u => shop.Coupons.IssueAsync(u, couponEvent, null, default))]);

        // Accounts, the coupons that the users have, coupon events.
        Assert.Equal(3, reads.Count);
    }

    /// <summary>Holds the writer with a first command until all the others wait, so that they share one group.</summary>
    private static async Task<IReadOnlyList<string>> ReadsOfOneGroupAsync(TestShop shop, Func<Task[]> send)
    {
        using var ready = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        var holder = shop.CommandQueue.SendAsync(new TestCommand(_ =>
        {
            entered.Set();
            ready.Wait();
            return "held";
        })
        { Caller = Caller.OfUser(0), IdempotencyKey = null });
        entered.Wait();
        var commands = send();
        shop.Commands.Reset();
        ready.Set();
        await holder;
        await Task.WhenAll(commands);
        return shop.Commands.Reads;
    }
}
