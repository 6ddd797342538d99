using System.Diagnostics;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>A row that another session holds delays the commands that need it, and no others.</summary>
public sealed class HeldRowTests
{
    [Fact]
    public async Task A_product_that_is_held_for_twenty_seconds_delays_nobody_else_on_two_servers()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Commands:Timeout"] = "00:01:00" });
        await using var otherServer = await TestShop.StartAsync(new() { ["Commands:Timeout"] = "00:01:00" }, beside: shop);
        var heldProduct = await shop.AddProductAsync(price: 10, stock: 1_000);
        var freeProduct = await shop.AddProductAsync(price: 10, stock: 1_000);
        var users = new List<long>();
        for (var i = 0; i < 200; i++)
        {
            users.Add(await shop.AddUserAsync(balance: 1_000));
        }

        var held = new List<Task<Order>>();
        var longest = TimeSpan.Zero;
        await using (await HoldAsync(shop, $"SELECT * FROM product WHERE id = {heldProduct} FOR UPDATE"))
        {
            var startTimestamp = Stopwatch.GetTimestamp();
            for (var i = 0; i < 200; i++)
            {
                var server = i % 2 == 0 ? shop : otherServer;
                if (i % 10 is 0 or 1)
                {
                    held.Add(server.Orders.CheckoutAsync(users[i], [new(heldProduct, 1), new(freeProduct, 1)], null, null, default));
                }

                var sentTimestamp = Stopwatch.GetTimestamp();
                await server.Orders.CheckoutAsync(users[i], [new(freeProduct, 1)], null, null, default);
                longest = longest > Stopwatch.GetElapsedTime(sentTimestamp) ? longest : Stopwatch.GetElapsedTime(sentTimestamp);
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(0, (i * 100) - Stopwatch.GetElapsedTime(startTimestamp).TotalMilliseconds)));
            }

            Assert.True(Stopwatch.GetElapsedTime(startTimestamp) > TimeSpan.FromSeconds(19));
            Assert.DoesNotContain(held, h => h.IsCompleted);
            Assert.True(shop.CommandQueue.OldestAge > TimeSpan.FromSeconds(15), $"{shop.CommandQueue.OldestAge}");
        }

        Assert.Equal(Enumerable.Repeat(OrderStatus.Completed, 40), (await Task.WhenAll(held)).Select(o => o.Status));
        Assert.True(longest < TimeSpan.FromSeconds(3), $"the longest wait was {longest}");
        Assert.Equal([960, 760], await shop.ReadAsync(c => c.Products.OrderBy(p => p.Id).Select(p => p.StockQuantity).ToListAsync()));
        Assert.Empty(await shop.AuditAsync());
    }

    [Theory]
    [InlineData("SELECT * FROM balance WHERE user_id = 1 FOR UPDATE")]
    [InlineData("SELECT * FROM user WHERE id = 1 FOR UPDATE")]
    [InlineData("SELECT * FROM coupon WHERE user_id = 1 FOR UPDATE")]
    [InlineData("SELECT * FROM `order` WHERE user_id = 1 FOR UPDATE")]
    [InlineData("INSERT INTO idempotency_key (issuer, subject, `key`, operation, request_hash, result, created_at) VALUES ('', '1', 'k', '', '', '', '2026-01-01')")]
    public async Task A_command_that_needs_a_held_row_is_refused_at_its_deadline_and_nothing_is_done(string hold)
    {
        await using var shop = await TestShop.StartAsync(new() { ["Commands:Timeout"] = "00:00:04" });
        var tea = await shop.AddProductAsync(price: 10, stock: 100);
        var user = await shop.AddUserAsync(balance: 1_000);
        var otherUser = await shop.AddUserAsync(balance: 1_000);
        var coupon = await shop.AddCouponAsync(user);
        var pending = await shop.Orders.PlaceAsync(user, [new(tea, 1)], null, null, default);
        var before = await shop.DumpAsync();

        await using (await HoldAsync(shop, hold))
        {
            var command = hold.Contains("`order`", StringComparison.Ordinal)
                ? shop.Orders.PayAsync(user, pending.Id, "k", default)
                : shop.Orders.CheckoutAsync(user, [new(tea, 1)], coupon, "k", default);
            var error = await Assert.ThrowsAsync<ResourceBusyException>(() => command);
            Assert.Equal(("RESOURCE_BUSY", 1), (error.Code, error.RetryAfter));
        }

        Assert.Equal(before, await shop.DumpAsync());
        Assert.Equal(OrderStatus.Completed, (await shop.Orders.CheckoutAsync(otherUser, [new(tea, 1)], null, null, default)).Status);
        Assert.Equal(OrderStatus.Completed, (await shop.Orders.CheckoutAsync(user, [new(tea, 1)], coupon, "k", default)).Status);
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task A_held_event_delays_its_coupons_and_no_orders_that_use_them()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Commands:Timeout"] = "00:01:00" });
        var tea = await shop.AddProductAsync(price: 10, stock: 100);
        var user = await shop.AddUserAsync(balance: 1_000);
        var otherUser = await shop.AddUserAsync(balance: 1_000);
        var coupon = await shop.AddCouponAsync(user);
        var couponEvent = await shop.ReadAsync(c => c.CouponEvents.Select(e => e.Id).SingleAsync());
        Task<Data.Coupons.Coupon> issue;
        await using (await HoldAsync(shop, $"SELECT * FROM coupon_event WHERE id = {couponEvent} FOR UPDATE"))
        {
            issue = shop.Coupons.IssueAsync(otherUser, couponEvent, null, default);
            var order = await shop.Orders.CheckoutAsync(user, [new(tea, 1)], coupon, null, default);
            Assert.Equal(9, order.FinalAmount);
            Assert.False(issue.IsCompleted);
        }

        Assert.Equal(otherUser, (await issue).UserId);
        Assert.Empty(await shop.AuditAsync());
    }

    /// <summary>Takes a lock in a session of its own until it is disposed of.</summary>
    private static async Task<IAsyncDisposable> HoldAsync(TestShop shop, string statement)
    {
        var context = shop.CreateContext();
        await context.Database.BeginTransactionAsync();
        await context.Database.ExecuteSqlRawAsync(statement);
        return context;
    }
}
