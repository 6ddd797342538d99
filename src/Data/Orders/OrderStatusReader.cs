using System.Linq.Expressions;

namespace GraphCommerce.Data.Orders;

/// <summary>
/// The present status of orders, as the last change of each. After a gap all subscribers read at once: few of them are served at a time, so that other requests
/// get connections too.
/// </summary>
public sealed class OrderStatusReader(IDbContextFactory<CommerceDbContext> contexts) : IDisposable
{
    /// <summary>The most orders that one reading returns, those changed last.</summary>
    public const int MaximumCount = 1_000;

    private static readonly Expression<Func<Order, OrderStatusChange>> s_toChange =
        o => new OrderStatusChange(o.Id, o.UserId, null, o.Status, o.UpdatedAt, o.Version);

    private readonly SemaphoreSlim _turns = new(4);

    /// <summary>Null if there is no such order.</summary>
    public async Task<OrderStatusChange?> FindAsync(long orderId, CancellationToken cancellationToken)
        => (await ReadAsync(orders => orders.Where(o => o.Id == orderId), cancellationToken)).SingleOrDefault();

    /// <summary>The user's orders that changed at or after the instant, earliest change first.</summary>
    public async Task<IReadOnlyList<OrderStatusChange>> GetChangedSinceAsync(long userId, DateTime since, CancellationToken cancellationToken)
    {
        var changes = await ReadAsync(
            orders => orders.Where(o => o.UserId == userId && o.UpdatedAt >= since)
                .OrderByDescending(o => o.UpdatedAt).ThenByDescending(o => o.Id).Take(MaximumCount),
            cancellationToken);
        changes.Reverse();
        return changes;
    }

    public void Dispose() => _turns.Dispose();

    private async Task<List<OrderStatusChange>> ReadAsync(Func<IQueryable<Order>, IQueryable<Order>> choose, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await choose(context.Orders.AsNoTracking()).Select(s_toChange).ToListAsync(cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }
}
