using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Common;

namespace GraphCommerce.Data.Orders;

/// <summary>Whether a paid order can be given back.</summary>
internal static class RefundOrderDecision
{
    public static Outcome<BalanceChange> Decide(Order order, Balance balance, DateTime now, ChargeLimits limits)
        => OrderTransitions.Refuse(order, OrderTrigger.Refund) is { } refusal
            ? refusal
            : PaymentDecision.Refund(balance, order.FinalAmount, now, limits);
}
