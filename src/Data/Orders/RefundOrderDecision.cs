using GraphCommerce.Data.Balances;

namespace GraphCommerce.Data.Orders;

/// <summary>Whether a paid order can be given back.</summary>
internal static class RefundOrderDecision
{
    public static Result<BalanceChange> Decide(Order order, Balance balance, DateTime now, ChargeLimits limits)
        => OrderTransitions.Refuse(order, OrderTrigger.Refund) is { } refusal
            ? refusal
            : PaymentDecision.Refund(balance, order.FinalAmount, now, limits);
}
