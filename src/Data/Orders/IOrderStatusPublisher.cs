namespace GraphCommerce.Data.Orders;

/// <summary>
/// Publishes status changes of orders after their commit. It is called for one change after the other in the order of the commits, but for the next one before
/// the last call has completed: an implementation that has to keep the order does so from the start of the call.
/// </summary>
public interface IOrderStatusPublisher
{
    ValueTask PublishAsync(OrderStatusChange change, CancellationToken cancellationToken);
}
