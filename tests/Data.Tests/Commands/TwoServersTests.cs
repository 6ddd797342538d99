using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>Two command queues over one database.</summary>
public sealed class TwoServersTests
{
    [Fact]
    public async Task Two_servers_sell_a_stock_once_and_answer_one_key_once()
    {
        await using var first = await TestShop.StartAsync(new() { ["Commands:BatchSize"] = "4" });
        await using var second = await TestShop.StartAsync(new() { ["Commands:BatchSize"] = "4" }, beside: first);
        var tea = await first.AddProductAsync(price: 100, stock: 24);
        var users = new List<long>();
        for (var i = 0; i < 16; i++)
        {
            users.Add(await first.AddUserAsync(balance: 1_000));
        }

        // Every user sends the same two requests to both servers.
        var outcomes = await Task.WhenAll(
            from user in users
            from key in new[] { "a", "b" }
            from shop in new[] { first, second }
            select OrderAsync(shop, user, tea, key));

        Assert.All(outcomes.GroupBy(o => (o.User, o.Key)), twins => Assert.Single(twins.Select(t => t.Order).Distinct()));
        Assert.Equal(24, outcomes.Where(o => o.Order is not null).Select(o => o.Order).Distinct().Count());
        Assert.Equal(0, await first.ReadAsync(c => c.Products.Select(p => p.StockQuantity).SingleAsync()));
        Assert.Equal(24, await first.ReadAsync(c => c.Orders.CountAsync(o => o.Status == OrderStatus.Completed)));
        Assert.Equal(32, await first.ReadAsync(c => c.IdempotencyRecords.CountAsync()));
        Assert.Empty(await second.AuditAsync());
    }

    private static async Task<(long User, string Key, long? Order)> OrderAsync(TestShop shop, long user, long product, string key)
    {
        try
        {
            return (user, key, (await shop.Orders.CheckoutAsync(user, [new(product, 1)], null, key, default)).Id);
        }
        catch (InsufficientStockException)
        {
            return (user, key, null);
        }
    }
}
