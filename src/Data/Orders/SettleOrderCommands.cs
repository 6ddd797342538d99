using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Outbox;

namespace GraphCommerce.Data.Orders;

internal sealed class PayOrderCommand(long orderId, long ownerId, TimeSpan pendingExpiry, ChargeLimits limits) : SettleOrderCommand(orderId, ownerId)
{
    public override string Operation => "payOrder";

    protected override Result<Order> Settle(BatchContext rows, Order order)
    {
        var balance = rows.Balance(order.UserId);
        var decision = PayOrderDecision.Decide(rows.UserStatus(order.UserId), order, balance, rows.Now, pendingExpiry, limits);
        if (decision.Fails(out var refusal, out var payment))
        {
            return refusal;
        }

        rows.Add(payment.Apply(balance, rows.Now, $"Order {order.Id}"));
        order.Status = OrderTransitions.Table[(order.Status, OrderTrigger.Pay)];
        order.Payment = OrderRows.SuccessfulPayment(payment);
        order.Payment.OrderId = order.Id;
        rows.Add(order.Payment);
        return order;
    }

    protected override void AddTransfers(BatchContext rows, Order order)
    {
        foreach (var transfer in TransferRows.Of(order, rows.Now))
        {
            rows.Add(transfer);
        }
    }
}

/// <summary>Fails an order that waits, by its owner's wish or because its time is over, and gives back what it held.</summary>
internal sealed class CancelOrderCommand(long orderId, long? ownerId, OrderTrigger trigger) : SettleOrderCommand(orderId, ownerId)
{
    public override string Operation => trigger is OrderTrigger.Expire ? "expireOrder" : "cancelOrder";

    protected override Result<Order> Settle(BatchContext rows, Order order)
    {
        if (OrderTransitions.Refuse(order, trigger) is { } refusal)
        {
            return refusal;
        }

        order.Status = OrderTransitions.Table[(order.Status, trigger)];
        rows.GiveBack(order);
        return order;
    }
}

internal sealed class RefundOrderCommand(long orderId, ChargeLimits limits) : SettleOrderCommand(orderId, ownerId: null)
{
    public override string Operation => "refundOrder";

    protected override Result<Order> Settle(BatchContext rows, Order order)
    {
        var balance = rows.Balance(order.UserId);
        if (RefundOrderDecision.Decide(order, balance, rows.Now, limits).Fails(out var refusal, out var payment))
        {
            return refusal;
        }

        rows.Add(payment.Apply(balance, rows.Now, $"Refund of order {order.Id}"));
        order.Status = OrderTransitions.Table[(order.Status, OrderTrigger.Refund)];
        rows.GiveBack(order);
        return order;
    }
}
