namespace GraphCommerce.Data.Products;

/// <summary>There is no such product.</summary>
public sealed class ProductNotFoundException(long productId) : DomainException("There is no such product.")
{
    /// <summary>The requested id.</summary>
    public long ProductId { get; } = productId;

    public override string Code => "PRODUCT_NOT_FOUND";
}

/// <summary>The product is not for sale.</summary>
public sealed class ProductNotAvailableException(long productId) : DomainException("The product is not for sale.")
{
    /// <summary>The product.</summary>
    public long ProductId { get; } = productId;

    public override string Code => "PRODUCT_NOT_AVAILABLE";
}

/// <summary>The stock is smaller than the requested quantity.</summary>
public sealed class InsufficientStockException(long productId, int requested, int available)
    : DomainException($"{requested} were requested and {available} are in stock.")
{
    /// <summary>The product.</summary>
    public long ProductId { get; } = productId;

    /// <summary>The requested quantity, all lines of the product together.</summary>
    public int Requested { get; } = requested;

    /// <summary>The quantity in stock.</summary>
    public int Available { get; } = available;

    public override string Code => "INSUFFICIENT_STOCK";
}

/// <summary>The quantity of a delivery is below one, or larger than what a product's stock can count.</summary>
public sealed class InvalidStockQuantityException(long productId, int quantity, int maximum)
    : DomainException($"A delivery has between 1 and {maximum} pieces.")
{
    /// <summary>The product.</summary>
    public long ProductId { get; } = productId;

    /// <summary>The requested quantity.</summary>
    public int Quantity { get; } = quantity;

    /// <summary>The largest possible quantity.</summary>
    public int Maximum { get; } = maximum;

    public override string Code => "INVALID_STOCK_QUANTITY";

    internal override bool IsRecorded => false;
}
