using GraphCommerce.Data.Orders;

namespace GraphCommerce.Schema.Orders;

[ObjectType<OrderStatusChange>]
public static partial class OrderStatusChangeNode
{
    static partial void Configure(IObjectTypeDescriptor<OrderStatusChange> descriptor)
    {
        descriptor.Ignore(c => c.OrderId).Ignore(c => c.UserId).Ignore(c => c.Version);
        descriptor.Field(c => c.PreviousStatus).Description("The status before; null for a new order and for a present status.");
        descriptor.Field(c => c.Status).Description("The status from then on.");
        descriptor.Field(c => c.ChangedAt).Description("When the status changed (UTC).");
    }

    /// <summary>The order as it is now.</summary>
    public static async Task<Order> GetOrderAsync(
        [Parent] OrderStatusChange change, IOrderByIdDataLoader orderById, CancellationToken cancellationToken)
        => await orderById.LoadRequiredAsync(change.OrderId, cancellationToken);
}
