using GraphCommerce.Data.Common.Refusals;

namespace GraphCommerce.Data.Products;

/// <summary>There is no such product.</summary>
public sealed class ProductNotFoundException(long productId) : RefusalException("There is no such product.")
{
    public long ProductId { get; } = productId;
    public override string Code => "PRODUCT_NOT_FOUND";
}

/// <summary>The product is not for sale.</summary>
public sealed class ProductNotAvailableException(long productId) : RefusalException("The product is not for sale.")
{
    public long ProductId { get; } = productId;
    public override string Code => "PRODUCT_NOT_AVAILABLE";
}

/// <summary>Fewer are left than were asked for.</summary>
public sealed class InsufficientStockException(long productId, int requested, int available)
    : RefusalException($"{requested} were asked for, {available} are left.")
{
    public long ProductId { get; } = productId;
    public int Requested { get; } = requested;
    public int Available { get; } = available;
    public override string Code => "INSUFFICIENT_STOCK";
}
