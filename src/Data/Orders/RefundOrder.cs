using GraphCommerce.Data.Administration;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Orders;

/// <summary>Repays a COMPLETED order and returns its stock and coupon; the administrator is recorded.</summary>
internal sealed class RefundOrderCommand(long orderId) : OrderTransitionCommand(orderId, ownerId: null)
{
    public override string Operation => "refundOrder";

    protected override DomainException? Move(BatchContext batch, Order order)
    {
        var balance = batch.Account(order.UserId)!.Balance;
        if (RefundOrderDecision.Decide(order, balance).IsError(out var error, out var repayment))
        {
            return error;
        }

        if (repayment.Apply(balance, batch.Now, $"Refund of order {order.Id}") is { } ledgerRow)
        {
            batch.Add(ledgerRow);
        }

        order.Status = OrderTransitions.Table[(order.Status, OrderTrigger.Refund)];
        batch.ReturnStockAndCoupon(order);
        return null;
    }

    protected override void AddDependentRows(BatchContext batch, Order order, OrderStatus previousStatus)
        => batch.Add(new AdminAction
        {
            Issuer = Caller.Issuer, Subject = Caller.Subject, Action = Operation, RowType = nameof(Order), RowId = order.Id,
            Before = StatusJson(previousStatus), After = StatusJson(order.Status),
        });

    private static string StatusJson(OrderStatus status) => $$"""{"status":"{{UpperSnakeEnum.NameOf(status)}}"}""";
}

/// <summary>Whether an order can be repaid.</summary>
internal static class RefundOrderDecision
{
    public static Result<BalanceChange> Decide(Order order, Balance balance)
        => OrderTransitions.Check(order, OrderTrigger.Refund) is { } error ? error : BalanceChange.Refund(balance, order.FinalAmount);
}
