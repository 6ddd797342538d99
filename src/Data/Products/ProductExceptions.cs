namespace GraphCommerce.Data.Products;

/// <summary>There is no such product.</summary>
public sealed class ProductNotFoundException(long productId) : DomainException("There is no such product.")
{
    public long ProductId { get; } = productId;
    public override string Code => "PRODUCT_NOT_FOUND";
}

/// <summary>The product is not for sale.</summary>
public sealed class ProductNotAvailableException(long productId) : DomainException("The product is not for sale.")
{
    public long ProductId { get; } = productId;
    public override string Code => "PRODUCT_NOT_AVAILABLE";
}

/// <summary>Fewer are left than were asked for.</summary>
public sealed class InsufficientStockException(long productId, int requested, int available)
    : DomainException($"{requested} were asked for, {available} are left.")
{
    public long ProductId { get; } = productId;
    public int Requested { get; } = requested;
    public int Available { get; } = available;
    public override string Code => "INSUFFICIENT_STOCK";
}

/// <summary>A delivery of none, or of more than a product's stock can count.</summary>
public sealed class InvalidStockQuantityException(long productId, int quantity, int maximum)
    : DomainException($"A delivery is between 1 and {maximum} pieces.")
{
    public long ProductId { get; } = productId;
    public int Quantity { get; } = quantity;
    public int Maximum { get; } = maximum;
    public override string Code => "INVALID_STOCK_QUANTITY";
    internal override bool IsKept => false;
}
