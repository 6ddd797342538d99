using System.Globalization;
using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Orders;

/// <summary>A command that moves an existing order on; <c>ownerId</c> is null for those who may move anybody's.</summary>
internal abstract class SettleOrderCommand(long orderId, long? ownerId) : Command<Order, KeptOrder>
{
    private OrderStatus _previousStatus;

    protected override string Request => orderId.ToString(CultureInfo.InvariantCulture);

    public override void Require(KeySet keys) => keys.OrderIds.Add(orderId);

    public override void Mention(BatchContext rows)
    {
        if (!Result.Fails(out _, out var order))
        {
            AddTransfers(rows, order);
            rows.Tell(order, _previousStatus);
        }
    }

    protected sealed override Result<Order> DecideAndApply(BatchContext rows)
    {
        if (rows.Order(orderId) is not { } order || (ownerId is not null && order.UserId != ownerId))
        {
            return new OrderNotFoundException(orderId);
        }

        _previousStatus = order.Status;
        return Settle(rows, order);
    }

    protected abstract Result<Order> Settle(BatchContext rows, Order order);

    protected virtual void AddTransfers(BatchContext rows, Order order)
    {
    }

    protected sealed override KeptOrder ToKept(Order result) => new(result.Id);
}
