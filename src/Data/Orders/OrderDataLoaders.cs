using GreenDonut;
using GreenDonut.Data;

namespace GraphCommerce.Data.Orders;

internal static class OrderDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<long, Order>> GetOrderByIdAsync(
        IReadOnlyList<long> ids, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.Orders.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);

    /// <summary>Newest first.</summary>
    [DataLoader]
    public static async Task<Dictionary<long, Page<Order>>> GetOrdersByUserIdAsync(
        IReadOnlyList<long> userIds, PagingArguments paging, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.Orders.AsNoTracking()
            .Where(o => userIds.Contains(o.UserId))
            .OrderByDescending(o => o.CreatedAt).ThenByDescending(o => o.Id)
            .ToBatchPageAsync(o => o.UserId, paging, cancellationToken);

    /// <summary>An order's lines in the order they were asked for.</summary>
    [DataLoader]
    public static async Task<Dictionary<long, OrderProduct[]>> GetOrderProductsByOrderIdAsync(
        IReadOnlyList<long> orderIds, CommerceDbContext context, CancellationToken cancellationToken)
    {
        var lines = await context.OrderProducts.AsNoTracking()
            .Where(l => orderIds.Contains(l.OrderId)).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        return lines.GroupBy(l => l.OrderId).ToDictionary(g => g.Key, g => g.ToArray());
    }

    [DataLoader]
    public static async Task<Dictionary<long, Payment>> GetPaymentByOrderIdAsync(
        IReadOnlyList<long> orderIds, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.Payments.AsNoTracking().Where(p => orderIds.Contains(p.OrderId)).ToDictionaryAsync(p => p.OrderId, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<long, Payment>> GetPaymentByIdAsync(
        IReadOnlyList<long> ids, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.Payments.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
}
