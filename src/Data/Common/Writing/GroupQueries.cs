using System.Collections.Concurrent;
using System.Numerics;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Common.Idempotency;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Users;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Common.Writing;

/// <summary>The statements that load a group's rows: compiled once, the same text whatever the number of keys.</summary>
internal static class GroupQueries
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

    private static readonly ConcurrentDictionary<int, string> StoredAnswersByCount = [];

    /// <summary>
    /// The answers to these keys, each of its user: pair by pair, since of a list of users and a list of keys a database would look for every combination.
    /// The number of pairs is rounded up to a power of two by repeating the last one, so that there are few statements.
    /// </summary>
    public static IAsyncEnumerable<StoredAnswer> StoredAnswers(CommerceDbContext context, (long UserId, string Key)[] pairs)
    {
        var count = (int)BitOperations.RoundUpToPowerOf2((uint)pairs.Length);
        var values = new object[2 * count];
        for (var i = 0; i < count; i++)
        {
            (values[2 * i], values[(2 * i) + 1]) = pairs[Math.Min(i, pairs.Length - 1)];
        }

        return context.StoredAnswers.FromSqlRaw(StoredAnswersByCount.GetOrAdd(count, SelectStoredAnswers), values).AsAsyncEnumerable();
    }

    private static string SelectStoredAnswers(int count)
        => "SELECT * FROM idempotency_key WHERE "
            + string.Join(" OR ", Enumerable.Range(0, count).Select(i => $"(user_id = {{{2 * i}}} AND `key` = {{{(2 * i) + 1}}})"));

    internal sealed record Account(Balance Balance, UserStatus UserStatus);
}
