using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Orders;

/// <summary>Whether an order that waits can be paid now.</summary>
internal static class PayOrderDecision
{
    public static Result<BalanceChange> Decide(
        UserStatus? user, Order order, Balance balance, DateTime now, TimeSpan pendingExpiry, ChargeLimits limits)
    {
        if (user is not UserStatus.Active)
        {
            return new UserNotActiveException();
        }

        if (OrderTransitions.Refuse(order, OrderTrigger.Pay) is { } refusal)
        {
            return refusal;
        }

        return now >= order.CreatedAt + pendingExpiry
            ? new OrderExpiredException(order.Id)
            : PaymentDecision.Debit(balance, order.FinalAmount, order.Id, now, limits);
    }
}
