namespace GraphCommerce.Data.Orders;

/// <summary>
/// Tells the world of order status changes: called after the commit, one call after the other in the order of the commits, the next before the last has
/// ended. Who needs the order has to keep it from the call on.
/// </summary>
public interface IOrderStatusPublisher
{
    ValueTask PublishAsync(OrderStatusChange change, CancellationToken cancellationToken);
}
