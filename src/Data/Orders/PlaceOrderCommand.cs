using GraphCommerce.Data.Common;
using GraphCommerce.Data.Common.Writing;

namespace GraphCommerce.Data.Orders;

/// <summary>Reserves stock and coupon in an order that waits for its payment.</summary>
internal sealed class PlaceOrderCommand(IReadOnlyList<OrderItem> items, long? couponId) : WriteCommand<Order, KeptOrder>
{
    public override string Operation => "placeOrder";

    protected override string Request => OrderRequest.ToText(items, couponId);

    public override void Require(RowKeys keys) => OrderRequest.Require(keys, items, couponId);

    public override void Mention(GroupRows rows)
    {
        if (!Outcome.IsRefused(out _, out var order))
        {
            rows.Tell(order, previousStatus: null);
        }
    }

    protected override Outcome<Order> DecideAndApply(GroupRows rows)
    {
        if (PriceOrderDecision.Decide(UserId, items, couponId, OrderRequest.Shop(rows, UserId, couponId)).IsRefused(out var refusal, out var priced))
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
