namespace GraphCommerce.Data.Orders;

/// <summary>An order has at least one line.</summary>
public sealed class EmptyOrderException() : DomainException("An order has at least one line.")
{
    public override string Code => "EMPTY_ORDER";
    internal override bool IsKept => false;
}

/// <summary>The quantity of a product is not one that can be ordered at once.</summary>
public sealed class InvalidQuantityException : DomainException
{
    private InvalidQuantityException(long productId, long quantity, int maximum, string message)
        : base(message)
        => (ProductId, Quantity, Maximum) = (productId, (int)Math.Clamp(quantity, int.MinValue, int.MaxValue), maximum);

    public long ProductId { get; }
    public int Quantity { get; }

    /// <summary>How many of one product, or how many products, one order can hold.</summary>
    public int Maximum { get; }

    public override string Code => "INVALID_QUANTITY";
    internal override bool IsKept => false;

    internal static InvalidQuantityException OfLine(long productId, long quantity, int maximum)
        => new(productId, quantity, maximum, $"Between 1 and {maximum} of a product can be ordered at once.");

    internal static InvalidQuantityException TooManyLines(long productId, long quantity, int maximum)
        => new(productId, quantity, maximum, $"At most {maximum} different products can be ordered at once.");
}

/// <summary>The order's total is more than an order can hold.</summary>
public sealed class OrderAmountOverflowException() : DomainException($"An order's total is at most {int.MaxValue}.")
{
    public override string Code => "ORDER_AMOUNT_OVERFLOW";
}

/// <summary>The user has no such order.</summary>
public sealed class OrderNotFoundException(long orderId) : DomainException("There is no such order.")
{
    public long OrderId { get; } = orderId;
    public override string Code => "ORDER_NOT_FOUND";
}

/// <summary>The order is past the point where this could be done.</summary>
public sealed class OrderStatusException(long orderId, OrderStatus status) : DomainException($"The order is {status}; that can no longer be done.")
{
    public long OrderId { get; } = orderId;
    public OrderStatus Status { get; } = status;
    public override string Code => "ORDER_STATUS";
}

/// <summary>The order waited too long for its payment.</summary>
public sealed class OrderExpiredException(long orderId) : DomainException("The order waited too long for its payment.")
{
    public long OrderId { get; } = orderId;
    public override string Code => "ORDER_EXPIRED";
}
