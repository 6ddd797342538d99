using System.Globalization;
using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Orders;

/// <summary>A command that moves an existing order to its next status.</summary>
/// <param name="orderId">The order.</param>
/// <param name="ownerId">The user whose order it has to be; null for anybody's.</param>
internal abstract class OrderTransitionCommand(long orderId, long? ownerId) : Command<OrderResult>
{
    private Order? _order;
    private OrderStatus _previousStatus;

    protected override string Request => orderId.ToString(CultureInfo.InvariantCulture);

    public override void CollectKeys(KeySet keys) => keys.Add(OrderRows.Kind, orderId);

    public override void AfterInsert(BatchContext batch)
    {
        if (!Result.IsError(out _, out var result))
        {
            (result.Order.Version, result.Order.UpdatedAt) = (_order!.Version, _order.UpdatedAt);
            AddDependentRows(batch, _order, _previousStatus);
            batch.RaiseStatusChange(result.Order, _previousStatus);
        }
    }

    protected sealed override Result<OrderResult> Decide(BatchContext batch)
    {
        if (batch.Order(orderId) is not { } order || (ownerId is not null && order.UserId != ownerId))
        {
            return new OrderNotFoundException(orderId);
        }

        (_order, _previousStatus) = (order, order.Status);
        return Move(batch, order) is { } error ? error : OrderResult.Of(order.Copy());
    }

    /// <summary>Moves the order on, or returns the reason why it stays as it is.</summary>
    protected abstract DomainException? Move(BatchContext batch, Order order);

    /// <summary>Adds rows that contain ids of rows that <see cref="Move"/> added.</summary>
    protected virtual void AddDependentRows(BatchContext batch, Order order, OrderStatus previousStatus)
    {
    }
}
