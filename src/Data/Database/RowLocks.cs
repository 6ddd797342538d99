using System.Data.Common;
using GraphCommerce.Data.Commands;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphCommerce.Data.Database;

/// <summary>
/// The one home of row locks, and their one order: coupon event, coupon, balance, product, each by ascending id. A query that is tagged with
/// <see cref="ForUpdate"/> locks the rows that it reads until the end of its transaction.
/// </summary>
internal sealed class RowLocks : DbCommandInterceptor
{
    public const string ForUpdate = "FOR UPDATE";

    public static readonly RowLocks Instance = new();

    /// <summary>Locks a group's rows. What an order refers to never changes, so that it may be read before it is locked.</summary>
    public static async Task TakeAsync(CommerceDbContext context, KeySet keys, CancellationToken cancellationToken)
    {
        var (userIds, productIds, couponIds) = (keys.UserIds.ToHashSet(), keys.ProductIds.ToHashSet(), keys.CouponIds.ToHashSet());
        if (keys.OrderIds.Count > 0)
        {
            long[] orderIds = [.. keys.OrderIds];
            var orders = await context.Orders.AsNoTracking()
                .Where(o => orderIds.Contains(o.Id))
                .Select(o => new { o.UserId, o.CouponId, ProductIds = o.OrderProducts.Select(l => l.ProductId).ToList() })
                .ToListAsync(cancellationToken);
            userIds.UnionWith(orders.Select(o => o.UserId));
            couponIds.UnionWith(orders.Where(o => o.CouponId is not null).Select(o => o.CouponId!.Value));
            productIds.UnionWith(orders.SelectMany(o => o.ProductIds));
        }

        var couponEventIds = keys.CouponEventIds.ToHashSet();
        if (couponIds.Count > 0)
        {
            var ids = couponIds.ToArray();
            couponEventIds.UnionWith(await context.Coupons.Where(c => ids.Contains(c.Id)).Select(c => c.CouponEventId).ToListAsync(cancellationToken));
        }

        await LockAsync(context.CouponEvents, couponEventIds, cancellationToken);
        await LockAsync(context.Coupons, couponIds, cancellationToken);
        if (userIds.Count > 0)
        {
            var ids = userIds.ToArray();
            await context.Balances.Where(b => ids.Contains(b.UserId)).OrderBy(b => b.UserId).Select(b => b.Id).TagWith(ForUpdate).ToListAsync(cancellationToken);
        }

        await LockAsync(context.Products, productIds, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Append(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Append(command);
        return ValueTask.FromResult(result);
    }

    private static async Task LockAsync<TEntity>(DbSet<TEntity> rows, HashSet<long> idsToLock, CancellationToken cancellationToken)
        where TEntity : Entity
    {
        if (idsToLock.Count > 0)
        {
            var ids = idsToLock.ToArray();
            await rows.Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id).Select(r => r.Id).TagWith(ForUpdate).ToListAsync(cancellationToken);
        }
    }

    private static void Append(DbCommand command)
    {
        if (command.CommandText.StartsWith("-- " + ForUpdate, StringComparison.Ordinal))
        {
            command.CommandText += "\n" + ForUpdate;
        }
    }
}
