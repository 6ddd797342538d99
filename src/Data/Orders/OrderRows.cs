using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Products;

namespace GraphCommerce.Data.Orders;

internal static class OrderRows
{
    /// <summary>Orders with their lines and payments. The balance's lock protects them; what they refer to never changes.</summary>
    public static readonly RowKind<long, Order> Kind = new(
        order => order.Id,
        EF.CompileAsyncQuery((CommerceDbContext context, long[] ids) =>
            context.Orders.Include(o => o.OrderProducts).Include(o => o.Payment).Where(o => ids.Contains(o.Id))),
        probed: (context, ids) => context.Orders.Where(o => ids.Contains(o.Id)).Select(o => o.Id),
        references: AddReferences);

    public static Order? Order(this BatchContext batch, long id) => batch.Find(Kind, id);

    public static void RaiseStatusChange(this BatchContext batch, Order order, OrderStatus? previousStatus)
        => batch.Raise(new OrderStatusChange(order.Id, order.UserId, previousStatus, order.Status, batch.Now, order.Version));

    private static void AddReferences(Order order, KeySet keys)
    {
        keys.Add(AccountRows.Kind, order.UserId);
        if (order.CouponId is { } couponId)
        {
            keys.Add(CouponRows.Kind, couponId);
        }

        foreach (var line in order.OrderProducts)
        {
            keys.Add(ProductRows.Kind, line.ProductId);
        }
    }
}
