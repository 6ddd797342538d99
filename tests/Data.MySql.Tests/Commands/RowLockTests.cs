using System.Text.RegularExpressions;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Database;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>After another server was in the way, rows are locked before they are read, in one order.</summary>
public sealed partial class RowLockTests
{
    [Theory]
    [InlineData("01:00:00", new[] { "balance", "product" })]
    [InlineData("00:00:00", new string[0])]
    public async Task A_conflict_is_repeated_with_locks_and_the_writer_goes_on_locking_for_a_while(string lockAfterConflict, string[] nextLocks)
    {
        await using var shop = await TestShop.StartAsync(new() { ["Commands:LockAfterConflict"] = lockAfterConflict }, start: false);
        await using var otherServer = await TestShop.StartAsync(beside: shop, start: false);
        var user = await shop.AddUserAsync(balance: 10_000);
        var tea = await shop.AddProductAsync(price: 100, stock: 10);
        var couponEvent = await shop.AddCouponEventAsync();
        await shop.StartWritingAsync();
        var coupon = await shop.Coupons.IssueAsync(user, couponEvent, null, default);
        var meddler = Meddling(() => RaisePrice(otherServer, tea), user, tea, coupon.Id);
        shop.Commands.Reset();

        await shop.CommandQueue.SendAsync(meddler);

        Assert.Equal(2, meddler.Executions);
        Assert.Equal(["coupon", "balance", "product"], LockedTables(shop));
        Assert.Equal((200, 9), await shop.ReadAsync(c => c.Products.Select(p => ValueTuple.Create(p.Price, p.StockQuantity)).SingleAsync()));

        shop.Commands.Reset();
        Assert.Equal(OrderStatus.Completed, (await shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, null, default)).Status);
        Assert.Equal(nextLocks, LockedTables(shop));
    }

    [Fact]
    public async Task A_locked_row_keeps_another_writer_waiting_who_then_counts_it_as_a_conflict()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var tea = await shop.AddProductAsync();
        var provider = shop.Get<IDatabaseDialect>();
        await using var first = shop.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(first, default);
        await LockAsync(first, tea);

        await using var second = shop.CreateContext();
        var timeout = await Assert.ThrowsAnyAsync<Exception>(() => second.Database.ExecuteSqlAsync(
            $"SET STATEMENT innodb_lock_wait_timeout = 1 FOR UPDATE product SET price = 7 WHERE id = {tea}"));

        Assert.True(provider.IsConflict(timeout));
        Assert.False(provider.IsConnectionLost(timeout));
    }

    [Fact]
    public Task A_deadlock_is_a_conflict() => CrossAsync(LockAsync);

    [Fact]
    public Task A_deadlock_among_changes_is_a_conflict() => CrossAsync((context, id) =>
    {
        var product = new Product { Id = id, Name = "Tea", Price = 100, StockQuantity = 10, ReceivedQuantity = 10, Status = ProductStatus.Active };
        context.Attach(product);
        product.Price = 7;
        return context.SaveChangesAsync();
    });

    /// <summary>Two transactions take a product each, and then the other's.</summary>
    private static async Task CrossAsync(Func<CommerceDbContext, long, Task> takeAsync)
    {
        await using var shop = await TestShop.StartAsync(start: false);
        long[] ids = [await shop.AddProductAsync(), await shop.AddProductAsync()];
        var provider = shop.Get<IDatabaseDialect>();
        await using var first = shop.CreateContext();
        await using var second = shop.CreateContext();
        await using var firstTransaction = await provider.BeginWriteAsync(first, default);
        await using var secondTransaction = await provider.BeginWriteAsync(second, default);
        await takeAsync(first, ids[0]);
        await takeAsync(second, ids[1]);

        Task[] crossing = [takeAsync(first, ids[1]), takeAsync(second, ids[0])];
        await Task.WhenAll(crossing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        var loser = Assert.Single(crossing, task => task.IsFaulted).Exception!.InnerException!;
        Assert.True(provider.IsConflict(loser));
        Assert.False(provider.IsConnectionLost(loser));
    }

    [Fact]
    public async Task A_result_that_another_server_records_at_the_same_moment_is_the_one_given()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync();
        TestCommand command = null!;
        var isFirst = true;
        command = new TestCommand(_ =>
        {
            if (isFirst)
            {
                isFirst = false;
                using var otherServer = shop.CreateContext();
                otherServer.IdempotencyRecords.Add(new IdempotencyRecord
                {
                    Issuer = "", Subject = command.Caller.Subject, Key = "k", Operation = command.Operation, RequestHash = command.RequestHash,
                    Result = CommandResult.Write<string>("theirs"), CreatedAt = shop.Clock.Now,
                });
                otherServer.SaveChanges();
            }

            return "ours";
        })
        { Caller = Caller.OfUser(user), IdempotencyKey = "k" };

        Assert.Equal("theirs", await shop.CommandQueue.SendAsync(command));
        Assert.Equal(["""{"value":"theirs"}"""], await shop.ReadAsync(c => c.IdempotencyRecords.Select(r => r.Result).ToListAsync()));
    }

    private static Task LockAsync(CommerceDbContext context, long productId)
        => RowLocks.Exclusive(context.Products.Where(p => p.Id == productId).Select(p => p.Id), RowLocking.Wait).ToListAsync();

    private static IEnumerable<string> LockedTables(TestShop shop)
        => shop.Commands.Statements.Where(s => s.EndsWith("FOR UPDATE", StringComparison.Ordinal)).Select(s => FromTable.Match(s).Groups[1].Value);

    private static void RaisePrice(TestShop server, long productId)
    {
        using var context = server.CreateContext();
        context.Products.Single(p => p.Id == productId).Price = 200;
        context.SaveChanges();
    }

    [GeneratedRegex("FROM `([a-z_]+)`")]
    private static partial Regex FromTable { get; }

    /// <summary>A checkout between whose reading and writing another server writes, the first time.</summary>
    private static TestCommand Meddling(Action meddle, long userId, long productId, long couponId)
    {
        var isFirst = true;
        return new TestCommand(
            batch =>
            {
                if (isFirst)
                {
                    isFirst = false;
                    meddle();
                }

                var product = batch.Product(productId)!;
                (product.StockQuantity, product.ReceivedQuantity) = (product.StockQuantity - 1, product.ReceivedQuantity - 1);
                return "done";
            },
            collectKeys: keys =>
            {
                keys.Add(ProductRows.Kind, productId);
                keys.Add(CouponRows.Kind, couponId);
            })
        { Caller = Caller.OfUser(userId), IdempotencyKey = null };
    }
}
