using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Seeding;
using GraphCommerce.Data.Statistics;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Seeding;

public sealed class SeedTests
{
    private static readonly SeedOptions Small = new() { Products = 60, Users = 20, Days = 6, OrdersPerDay = 15 };

    [Fact]
    public async Task The_default_shop_has_the_promised_sizes_and_breaks_no_rule()
    {
        await using var shop = await TestShop.StartAsync();

        Assert.True(await shop.Get<SeedService>().SeedAsync(new SeedOptions(), default));

        Assert.Empty(await shop.AuditAsync());
        await using var context = shop.CreateContext();
        Assert.Equal((1_000, 200, 12), (await context.Products.CountAsync(), await context.Users.CountAsync(), await context.CouponEvents.CountAsync()));
        Assert.Equal(1_000, await context.Products.Select(p => p.Name).Distinct().CountAsync());
        Assert.InRange(await context.Balances.MinAsync(b => b.CurrentBalance), 1_000_000, 2_000_000);
        Assert.InRange(await context.Orders.CountAsync(o => o.Status == OrderStatus.Completed), 1_500, 1_680);
        Assert.InRange(await context.Orders.CountAsync(o => o.CouponId != null), 50, 400);
        var now = shop.Clock.Now;
        Assert.Equal(6, await context.CouponEvents.CountAsync(e => e.Status == CouponEventStatus.Active && e.StartDate <= now && e.EndDate > now));
        var best = await shop.Get<StatisticsService>().GetPopularProductsAsync(days: 3, top: 5, default);
        Assert.Equal([1, 2, 3, 4, 5], best.Select(p => p.Rank));
        Assert.True(best[0].SalesQuantity > best[4].SalesQuantity);
    }

    [Fact]
    public async Task One_seed_makes_one_shop()
    {
        var first = await DumpAsync(Small);
        Assert.Equal(first, await DumpAsync(Small));
        Assert.NotEqual(first, await DumpAsync(new() { Products = 60, Users = 20, Days = 6, OrdersPerDay = 15, Seed = 2 }));
    }

    [Fact]
    public async Task A_shop_that_has_users_is_left_alone()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddUserAsync();
        var before = await shop.DumpAsync();

        Assert.False(await shop.Get<SeedService>().SeedAsync(Small, default));

        Assert.Equal(before, await shop.DumpAsync());
    }

    [Fact]
    public async Task Everything_works_on_in_a_seeded_shop()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.Get<SeedService>().SeedAsync(Small, default);

        var charge = await shop.Balances.ChargeAsync(1, 1_000, null, default);
        var coupon = await shop.Coupons.IssueAsync(20, 3, null, default);
        var order = await shop.Orders.CheckoutAsync(1, [new(1, 1)], null, null, default);

        Assert.True(charge.Transaction.Id > 20 && coupon.Id > 20 && order.Id > 80);
        Assert.Equal(BalanceTransactionType.Charge, charge.Transaction.TransactionType);
        Assert.Empty(await shop.AuditAsync());
    }

    private static async Task<string> DumpAsync(SeedOptions options)
    {
        await using var shop = await TestShop.StartAsync();
        await shop.Get<SeedService>().SeedAsync(options, default);
        return await shop.DumpAsync();
    }
}
