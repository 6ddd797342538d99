using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Database;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>What happens to a group when something goes wrong with one of its commands.</summary>
public sealed class CommandQueueTests
{
    [Fact]
    public async Task Past_the_bound_a_command_is_refused_at_once_and_the_waiting_ones_are_done()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Commands:QueueCapacity"] = "3" }, start: false);
        var user = await shop.AddUserAsync();
        var waiting = Enumerable.Range(0, 3).Select(_ => shop.Balances.ChargeAsync(user, 1_000, null, default)).ToArray();

        await Assert.ThrowsAsync<TooManyRequestsException>(() => shop.Balances.ChargeAsync(user, 1_000, null, default));

        await shop.StartWritingAsync();
        await Task.WhenAll(waiting);
        Assert.Equal(3_000, await shop.ReadAsync(c => c.Balances.Select(b => b.CurrentBalance).SingleAsync()));
    }

    [Fact]
    public async Task Stopping_finishes_what_waits_and_takes_nothing_more()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Commands:BatchSize"] = "10" }, start: false);
        var user = await shop.AddUserAsync();
        var waiting = Enumerable.Range(0, 100).Select(_ => shop.Balances.ChargeAsync(user, 1_000, null, default)).ToArray();
        await shop.StartWritingAsync();

        await shop.CommandQueue.StopAsync(default);

        Assert.Equal(100, (await Task.WhenAll(waiting)).Select(r => r.Transaction.Id).Distinct().Count());
        await Assert.ThrowsAsync<TooManyRequestsException>(() => shop.Balances.ChargeAsync(user, 1_000, null, default));
        Assert.Equal(100_000, await shop.ReadAsync(c => c.Balances.Select(b => b.CurrentBalance).SingleAsync()));
    }

    [Fact]
    public async Task A_command_whose_caller_went_away_before_the_decision_is_dropped()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var user = await shop.AddUserAsync();
        using var gone = new CancellationTokenSource();
        var abandoned = shop.Balances.ChargeAsync(user, 1_000, "k", gone.Token);
        var patient = shop.Balances.ChargeAsync(user, 2_000, null, default);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        await shop.StartWritingAsync();

        Assert.Equal(2_000, (await patient).Balance.CurrentBalance);
        Assert.Equal(1_000, (await shop.Balances.ChargeAsync(user, 1_000, "k", default)).Transaction.Amount);
        Assert.Equal(3_000, await shop.ReadAsync(c => c.Balances.Select(b => b.CurrentBalance).SingleAsync()));
    }

    [Fact]
    public async Task A_command_that_cannot_be_decided_fails_alone()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var user = await shop.AddUserAsync();
        var first = shop.Balances.ChargeAsync(user, 1_000, null, default);
        var poison = new TestCommand(rows =>
        {
            rows.Account(user)!.Balance.CurrentBalance = 77;
            throw new NotSupportedException("poison");
        })
        { Caller = Caller.OfUser(user), IdempotencyKey = null };
        var poisoned = shop.CommandQueue.SendAsync(poison);
        var last = shop.Balances.ChargeAsync(user, 2_000, null, default);

        await shop.StartWritingAsync();

        Assert.Equal("poison", (await Assert.ThrowsAsync<NotSupportedException>(() => poisoned)).Message);
        Assert.Equal((1_000, 3_000), ((await first).Balance.CurrentBalance, (await last).Balance.CurrentBalance));
        Assert.Equal(1, poison.Executions);
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task A_command_that_cannot_be_saved_fails_alone()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var user = await shop.AddUserAsync();
        var first = shop.Balances.ChargeAsync(user, 1_000, null, default);
        var broken = shop.CommandQueue.SendAsync(new TestCommand(rows =>
        {
            rows.Add(new BalanceTransaction { UserId = user, Amount = 0 });
            return "never";
        })
        { Caller = Caller.OfUser(user), IdempotencyKey = "b" });
        var last = shop.Balances.ChargeAsync(user, 2_000, "l", default);

        await shop.StartWritingAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => broken);
        Assert.Equal((1_000, 3_000), ((await first).Balance.CurrentBalance, (await last).Balance.CurrentBalance));
        Assert.Equal(["l"], await shop.ReadAsync(c => c.IdempotencyRecords.Select(a => a.Key).ToListAsync()));
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task A_group_that_another_writer_was_ahead_of_is_decided_again_on_fresh_rows()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Commands:MaximumTries"] = "4" }, start: false);
        var user = await shop.AddUserAsync();
        var conflicts = 2;
        var unlucky = new TestCommand(_ => "done", _ => conflicts = conflicts-- > 0 ? throw new DbUpdateConcurrencyException("stale") : 0) { Caller = Caller.OfUser(user), IdempotencyKey = null };
        var charge = shop.Balances.ChargeAsync(user, 1_000, null, default);
        var test = shop.CommandQueue.SendAsync(unlucky);

        await shop.StartWritingAsync();

        Assert.Equal("done", await test);
        Assert.Equal(3, unlucky.Executions);
        Assert.Equal((1_000, 1), ((await charge).Balance.CurrentBalance, await shop.ReadAsync(c => c.BalanceTransactions.CountAsync())));
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task A_real_version_conflict_is_one_to_the_database()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var user = await shop.AddUserAsync(balance: 10);
        await using var slow = shop.CreateContext();
        var stale = await slow.Balances.SingleAsync();
        await using (var quick = shop.CreateContext())
        {
            (await quick.Balances.SingleAsync()).CurrentBalance = 20;
            await quick.SaveChangesAsync();
        }

        stale.CurrentBalance = 5;
        var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());

        Assert.True(shop.Get<IDatabaseDialect>().IsConflict(conflict));
        Assert.Equal((20, 1), await shop.ReadAsync(c => c.Balances.Select(b => ValueTuple.Create(b.CurrentBalance, b.Version)).SingleAsync()));
    }

    [Fact]
    public async Task A_publisher_that_fails_does_not_stop_orders_or_other_changes()
    {
        var publisher = new FailingPublisher();
        await using var shop = await TestShop.StartAsync(
            configure: s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IOrderStatusPublisher>(s, publisher));
        var user = await shop.AddUserAsync(balance: 1_000);
        var tea = await shop.AddProductAsync();

        await shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, null, default);
        await shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, null, default);

        await shop.StopWritingAsync();
        Assert.Equal(2, publisher.Calls);
    }

    private sealed class FailingPublisher : IOrderStatusPublisher
    {
        public int Calls { get; private set; }

        public ValueTask PublishAsync(OrderStatusChange change, CancellationToken cancellationToken)
        {
            Calls++;
            throw new InvalidOperationException("no connection");
        }
    }
}
