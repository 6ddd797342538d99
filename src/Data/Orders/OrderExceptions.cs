namespace GraphCommerce.Data.Orders;

/// <summary>The order has no lines.</summary>
public sealed class EmptyOrderException() : DomainException("An order has at least one line.")
{
    public override string Code => "EMPTY_ORDER";

    internal override bool IsRecorded => false;
}

/// <summary>The quantity of a product is below one, or larger than what can be ordered at once.</summary>
public sealed class InvalidQuantityException(long productId, int quantity, int maximum)
    : DomainException($"Between 1 and {maximum} pieces of a product can be ordered at once.")
{
    /// <summary>The product.</summary>
    public long ProductId { get; } = productId;

    /// <summary>The quantity that is below one or above the maximum.</summary>
    public int Quantity { get; } = quantity;

    /// <summary>Largest quantity of one product in an order.</summary>
    public int Maximum { get; } = maximum;

    public override string Code => "INVALID_QUANTITY";

    internal override bool IsRecorded => false;
}

/// <summary>The order has too many different products.</summary>
public sealed class TooManyOrderLinesException(int lineCount, int maximum) : DomainException($"An order has at most {maximum} different products.")
{
    /// <summary>Number of different products in the order.</summary>
    public int LineCount { get; } = lineCount;

    /// <summary>Most different products in an order.</summary>
    public int Maximum { get; } = maximum;

    public override string Code => "TOO_MANY_ORDER_LINES";

    internal override bool IsRecorded => false;
}

/// <summary>The total exceeds the largest amount that an order can have.</summary>
public sealed class OrderAmountOverflowException() : DomainException($"An order's total is at most {int.MaxValue}.")
{
    public override string Code => "ORDER_AMOUNT_OVERFLOW";
}

/// <summary>There is no such order, or it belongs to somebody else.</summary>
public sealed class OrderNotFoundException(long orderId) : DomainException("There is no such order.")
{
    /// <summary>The requested id.</summary>
    public long OrderId { get; } = orderId;

    public override string Code => "ORDER_NOT_FOUND";
}

/// <summary>The order's status does not allow the operation.</summary>
public sealed class OrderStatusException(long orderId, OrderStatus status)
    : DomainException($"The order is {UpperSnakeEnum.NameOf(status)}, which does not allow this operation.")
{
    /// <summary>The order.</summary>
    public long OrderId { get; } = orderId;

    /// <summary>The order's status.</summary>
    public OrderStatus Status { get; } = status;

    public override string Code => "ORDER_STATUS";
}

/// <summary>The order's time to be paid is over.</summary>
public sealed class OrderExpiredException(long orderId) : DomainException("The order's time to be paid is over.")
{
    /// <summary>The order.</summary>
    public long OrderId { get; } = orderId;

    public override string Code => "ORDER_EXPIRED";
}
