using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Commands;

/// <summary>The statements that load a group's rows: compiled once, the same text whatever the number of keys.</summary>
internal static class BatchQueries
{
    public static readonly Func<CommerceDbContext, long[], IAsyncEnumerable<Account>> Accounts = EF.CompileAsyncQuery(
        (CommerceDbContext context, long[] userIds) =>
            from balance in context.Balances
            join user in context.Users on balance.UserId equals user.Id
            where userIds.Contains(balance.UserId)
            select new Account(balance, user.Status));

    public static readonly Func<CommerceDbContext, long[], IAsyncEnumerable<Product>> Products = EF.CompileAsyncQuery(
        (CommerceDbContext context, long[] ids) => context.Products.Where(p => ids.Contains(p.Id)));

    public static readonly Func<CommerceDbContext, long[], IAsyncEnumerable<Coupon>> Coupons = EF.CompileAsyncQuery(
        (CommerceDbContext context, long[] ids) => context.Coupons.Where(c => ids.Contains(c.Id)));

    public static readonly Func<CommerceDbContext, long[], long[], IAsyncEnumerable<Coupon>> IssuedCoupons = EF.CompileAsyncQuery(
        (CommerceDbContext context, long[] userIds, long[] couponEventIds) =>
            context.Coupons.Where(c => userIds.Contains(c.UserId) && couponEventIds.Contains(c.CouponEventId)));

    public static readonly Func<CommerceDbContext, long[], IAsyncEnumerable<CouponEvent>> CouponEvents = EF.CompileAsyncQuery(
        (CommerceDbContext context, long[] ids) => context.CouponEvents.Where(e => ids.Contains(e.Id)));

    public static readonly Func<CommerceDbContext, long[], IAsyncEnumerable<Order>> Orders = EF.CompileAsyncQuery(
        (CommerceDbContext context, long[] ids) =>
            context.Orders.Include(o => o.OrderProducts).Include(o => o.Payment).Where(o => ids.Contains(o.Id)));

    internal sealed record Account(Balance Balance, UserStatus UserStatus);
}
