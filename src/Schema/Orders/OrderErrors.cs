using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Schema.Common;

namespace GraphCommerce.Schema.Orders;

/// <summary>The order has no lines.</summary>
public sealed class EmptyOrderError(EmptyOrderException refusal) : UserError(refusal);

/// <summary>A quantity is below one or above what one order may hold, or there are too many lines.</summary>
public sealed class InvalidQuantityError(InvalidQuantityException refusal) : UserError(refusal)
{
    /// <summary>The product of the line at fault.</summary>
    [ID<Product>]
    public long ProductId { get; } = refusal.ProductId;

    /// <summary>The quantity that was asked for, or the number of lines.</summary>
    public int Quantity { get; } = refusal.Quantity;

    /// <summary>The most that one order may hold.</summary>
    public int Maximum { get; } = refusal.Maximum;
}

/// <summary>The total is more than an order can hold.</summary>
public sealed class OrderAmountOverflowError(OrderAmountOverflowException refusal) : UserError(refusal);

/// <summary>The balance does not cover the order.</summary>
public sealed class InsufficientBalanceError(InsufficientBalanceException refusal) : UserError(refusal)
{
    /// <summary>What has to be paid.</summary>
    public int Required { get; } = refusal.Required;

    /// <summary>What the balance holds.</summary>
    public int Available { get; } = refusal.Available;

    /// <summary>The order that was recorded as FAILED.</summary>
    [ID<Order>]
    public long? OrderId { get; } = refusal.OrderId;
}

/// <summary>There is no such order, or it is somebody else's.</summary>
public sealed class OrderNotFoundError(OrderNotFoundException refusal) : UserError(refusal)
{
    /// <summary>The id that was asked for.</summary>
    [ID<Order>]
    public long OrderId { get; } = refusal.OrderId;
}

/// <summary>The order is past the point where this could be done.</summary>
public sealed class OrderStatusError(OrderStatusException refusal) : UserError(refusal)
{
    /// <summary>The order.</summary>
    [ID<Order>]
    public long OrderId { get; } = refusal.OrderId;

    /// <summary>The status that the order has.</summary>
    public OrderStatus Status { get; } = refusal.Status;
}

/// <summary>The order waited too long for its payment.</summary>
public sealed class OrderExpiredError(OrderExpiredException refusal) : UserError(refusal)
{
    /// <summary>The order.</summary>
    [ID<Order>]
    public long OrderId { get; } = refusal.OrderId;
}
