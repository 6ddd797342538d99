using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Orders;

/// <summary>Reserves stock and coupon in an order that is to be paid later.</summary>
internal sealed class PlaceOrderCommand(IReadOnlyList<OrderLine> lines, long? couponId) : Command<OrderResult>
{
    public override string Operation => "placeOrder";

    protected override string Request => OrderReservation.ToText(lines, couponId);

    public override void CollectKeys(KeySet keys) => OrderReservation.CollectKeys(keys, Caller.UserId, lines, couponId);

    public override void AfterInsert(BatchContext batch)
    {
        if (!Result.IsError(out _, out var result))
        {
            batch.RaiseStatusChange(result.Order, previousStatus: null);
        }
    }

    protected override Result<OrderResult> Decide(BatchContext batch)
    {
        if (OrderPricing.Decide(Caller.UserId, lines, couponId, batch.PricingContext(Caller.UserId, couponId)).IsError(out var error, out var priced))
        {
            return error;
        }

        batch.TakeStockAndCoupon(priced);
        var order = priced.ToOrder(Caller.UserId, OrderStatus.Pending, payment: null);
        batch.Add(order);
        return OrderResult.Of(order);
    }
}
