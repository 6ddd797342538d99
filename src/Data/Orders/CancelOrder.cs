using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Orders;

/// <summary>Fails a PENDING order, for its owner or because its time is over, and returns its stock and coupon.</summary>
internal sealed class CancelOrderCommand(long orderId, long? ownerId, OrderTrigger trigger) : OrderTransitionCommand(orderId, ownerId)
{
    public override string Operation => trigger is OrderTrigger.Expire ? "expireOrder" : "cancelOrder";

    protected override DomainException? Move(BatchContext batch, Order order)
    {
        if (OrderTransitions.Check(order, trigger) is { } error)
        {
            return error;
        }

        order.Status = OrderTransitions.Table[(order.Status, trigger)];
        batch.ReturnStockAndCoupon(order);
        return null;
    }
}
