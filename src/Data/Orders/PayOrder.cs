using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Outbox;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Orders;

internal sealed class PayOrderCommand(long orderId, long ownerId, TimeSpan pendingExpiry) : OrderTransitionCommand(orderId, ownerId)
{
    public override string Operation => "payOrder";

    protected override DomainException? Move(BatchContext batch, Order order)
    {
        var account = batch.Account(order.UserId)!;
        if (PayOrderDecision.Decide(account, order, batch.Now, pendingExpiry).IsError(out var error, out var payment))
        {
            return error;
        }

        if (payment.Apply(account.Balance, batch.Now, $"Order {order.Id}") is { } ledgerRow)
        {
            batch.Add(ledgerRow);
        }

        order.Status = OrderTransitions.Table[(order.Status, OrderTrigger.Pay)];
        order.Payment = Payment.Of(payment);
        order.Payment.OrderId = order.Id;
        batch.Add(order.Payment);
        return null;
    }

    protected override void AddDependentRows(BatchContext batch, Order order, OrderStatus previousStatus) => batch.AddTransfers(order);
}

/// <summary>Whether a PENDING order can be paid now.</summary>
internal static class PayOrderDecision
{
    public static Result<BalanceChange> Decide(Account account, Order order, DateTime now, TimeSpan pendingExpiry)
        => account.UserStatus is not UserStatus.Active ? new UserNotActiveException()
            : OrderTransitions.Check(order, OrderTrigger.Pay) is { } error ? error
            : now >= order.CreatedAt + pendingExpiry ? new OrderExpiredException(order.Id)
            : BalanceChange.Debit(account.Balance, order.FinalAmount, order.Id);
}
