using GraphCommerce.Data.Common;

namespace GraphCommerce.Data.Orders;

/// <summary>One line of an order.</summary>
public sealed class OrderProduct : Entity
{
    public long OrderId { get; internal set; }

    public long ProductId { get; internal init; }

    public int Quantity { get; internal init; }

    /// <summary>Price of one at the time of the order.</summary>
    public int UnitPrice { get; internal init; }

    /// <summary>Quantity times unit price.</summary>
    public int TotalPrice { get; internal init; }
}
