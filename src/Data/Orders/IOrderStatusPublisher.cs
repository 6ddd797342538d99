namespace GraphCommerce.Data.Orders;

/// <summary>Tells the world of order status changes: called after the commit, one change at a time, in the order of the commits.</summary>
public interface IOrderStatusPublisher
{
    ValueTask PublishAsync(OrderStatusChange change, CancellationToken cancellationToken);
}
