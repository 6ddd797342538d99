using GraphCommerce.Data.Database;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Data.Users;
using GraphCommerce.Databases;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Reading;

/// <summary>A query waits for a database that cannot be used; nothing else does.</summary>
public sealed class QueryWaitTests
{
    [Fact]
    public async Task A_query_is_repeated_until_the_database_is_back()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var tea = await shop.AddProductAsync();
        shop.Commands.Reset();
        var failures = 3;
        shop.Commands.Failure = _ => failures-- > 0 ? TestDatabase.CreateOutage() : null;

        Assert.Equal([tea], await shop.ReadAsync(c => c.Products.Select(p => p.Id).ToListAsync()));

        Assert.Equal(4, shop.Commands.Statements.Count);
    }

    [Fact]
    public async Task A_query_whose_wait_was_in_vain_says_when_to_try_again()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Database:WaitTimeout"] = "00:00:00.3" }, start: false);
        var outage = TestDatabase.CreateOutage();
        shop.Commands.Failure = _ => outage;

        var unavailable = await Assert.ThrowsAsync<ServiceUnavailableException>(() => shop.ReadAsync(c => c.Products.ToListAsync()));

        Assert.Equal(("SERVICE_UNAVAILABLE", 5), (unavailable.Code, unavailable.RetryAfter));
        Assert.Same(outage, unavailable.InnerException);
        Assert.InRange(shop.Commands.Statements.Count, 3, 20);
    }

    [Fact]
    public async Task A_query_that_is_cancelled_waits_no_longer()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Database:WaitTimeout"] = "00:05:00" }, start: false);
        using var cancelled = new CancellationTokenSource();
        var failures = 0;
        shop.Commands.Failure = _ =>
        {
            if (++failures == 5)
            {
                cancelled.Cancel();
            }

            return TestDatabase.CreateOutage();
        };

        await using var context = shop.CreateContext();
        await Assert.ThrowsAnyAsync<Exception>(() => context.Products.ToListAsync(cancelled.Token));

        Assert.Equal(5, failures);
    }

    [Fact]
    public async Task A_change_is_not_repeated()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        await using var context = shop.CreateContext();
        context.Add(new User { Name = "Ann", Email = "ann@example.test" });
        var outage = TestDatabase.CreateOutage();
        shop.Commands.Failure = _ => outage;

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        var bulkFailure = await Assert.ThrowsAsync(outage.GetType(), () => context.Products.ExecuteDeleteAsync());

        Assert.Same(outage, failure.InnerException);
        Assert.Same(outage, bulkFailure);
        Assert.Equal(2, shop.Commands.Statements.Count);
    }

    [Fact]
    public async Task A_query_inside_a_transaction_is_not_repeated()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        await using var context = shop.CreateContext();
        await using var transaction = await shop.Get<IDatabaseDialect>().BeginWriteAsync(context, default);
        var outage = TestDatabase.CreateOutage();
        shop.Commands.Failure = _ => outage;

        Assert.Same(outage, await Assert.ThrowsAsync(outage.GetType(), () => context.Products.ToListAsync()));
        Assert.Single(shop.Commands.Statements);
    }

    [Fact]
    public async Task A_query_that_fails_for_another_reason_is_not_repeated()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        shop.Commands.Failure = _ => new FormatException("No number.");

        await Assert.ThrowsAsync<FormatException>(() => shop.ReadAsync(c => c.Products.ToListAsync()));

        Assert.Single(shop.Commands.Statements);
    }
}
