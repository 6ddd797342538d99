using GraphCommerce.Data.Orders;

namespace GraphCommerce.Schema.Orders;

[ObjectType<OrderStatusChange>]
public static partial class OrderStatusChangeNode
{
    static partial void Configure(IObjectTypeDescriptor<OrderStatusChange> descriptor)
        => descriptor.Ignore(c => c.OrderId).Ignore(c => c.UserId).Ignore(c => c.Version);

    public static async Task<Order> GetOrderAsync(
        [Parent] OrderStatusChange change, IOrderByIdDataLoader orderById, CancellationToken cancellationToken)
        => await orderById.LoadRequiredAsync(change.OrderId, cancellationToken);
}
