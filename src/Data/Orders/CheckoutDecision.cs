using GraphCommerce.Data.Balances;

namespace GraphCommerce.Data.Orders;

/// <summary>What a checkout comes to. An order that only the balance does not cover is still recorded, as failed.</summary>
internal readonly record struct CheckoutVerdict(PricedOrder? Order, BalanceChange? Payment, DomainException? Refusal);

/// <summary>Order and payment at once.</summary>
internal static class CheckoutDecision
{
    public static CheckoutVerdict Decide(long userId, IReadOnlyList<OrderItem> items, long? couponId, Shop shop, Balance balance, ChargeLimits limits)
    {
        if (PriceOrderDecision.Decide(userId, items, couponId, shop).Fails(out var refusal, out var order))
        {
            return new CheckoutVerdict(null, null, refusal);
        }

        var payment = PaymentDecision.Debit(balance, order.FinalAmount, orderId: null, shop.Now, limits);
        return new CheckoutVerdict(order, payment.Value, payment.Refusal);
    }
}
