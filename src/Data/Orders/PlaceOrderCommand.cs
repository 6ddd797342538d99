using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Orders;

/// <summary>Reserves stock and coupon in an order that waits for its payment.</summary>
internal sealed class PlaceOrderCommand(IReadOnlyList<OrderItem> items, long? couponId) : Command<Order, KeptOrder>
{
    public override string Operation => "placeOrder";

    protected override string Request => OrderRequest.ToText(items, couponId);

    public override void Require(KeySet keys) => OrderRequest.Require(keys, items, couponId);

    public override void Mention(BatchContext rows)
    {
        if (!Result.Fails(out _, out var order))
        {
            rows.Tell(order, previousStatus: null);
        }
    }

    protected override Result<Order> DecideAndApply(BatchContext rows)
    {
        if (PriceOrderDecision.Decide(UserId, items, couponId, OrderRequest.Shop(rows, UserId, couponId)).Fails(out var refusal, out var priced))
        {
            return refusal;
        }

        rows.Take(priced);
        var order = priced.ToOrder(UserId, OrderStatus.Pending);
        rows.Add(order);
        return order;
    }

    protected override KeptOrder ToKept(Order result) => new(result.Id);
}
