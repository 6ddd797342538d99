using System.Collections.Frozen;

namespace GraphCommerce.Data.Orders;

/// <summary>What moves an order from one status to another.</summary>
internal enum OrderTrigger
{
    Pay,
    Cancel,
    Expire,
    Refund,
}

/// <summary>The transitions an order's status makes, and no others.</summary>
internal static class OrderTransitions
{
    public static readonly FrozenDictionary<(OrderStatus From, OrderTrigger Trigger), OrderStatus> Table =
        new Dictionary<(OrderStatus, OrderTrigger), OrderStatus>
        {
            [(OrderStatus.Pending, OrderTrigger.Pay)] = OrderStatus.Completed,
            [(OrderStatus.Pending, OrderTrigger.Cancel)] = OrderStatus.Failed,
            [(OrderStatus.Pending, OrderTrigger.Expire)] = OrderStatus.Failed,
            [(OrderStatus.Completed, OrderTrigger.Refund)] = OrderStatus.Failed,
        }.ToFrozenDictionary();

    /// <summary>The error of a transition that the table does not have.</summary>
    public static OrderStatusException? Check(Order order, OrderTrigger trigger)
        => Table.ContainsKey((order.Status, trigger)) ? null : new OrderStatusException(order.Id, order.Status);
}
