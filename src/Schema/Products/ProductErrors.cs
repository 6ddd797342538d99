using GraphCommerce.Data.Products;
using GraphCommerce.Schema.Common;

namespace GraphCommerce.Schema.Products;

/// <summary>There is no such product.</summary>
public sealed class ProductNotFoundError(ProductNotFoundException refusal) : UserError(refusal)
{
    /// <summary>The id that was asked for.</summary>
    [ID<Product>]
    public long ProductId { get; } = refusal.ProductId;
}

/// <summary>The product is not for sale.</summary>
public sealed class ProductNotAvailableError(ProductNotAvailableException refusal) : UserError(refusal)
{
    /// <summary>The product.</summary>
    [ID<Product>]
    public long ProductId { get; } = refusal.ProductId;
}

/// <summary>Fewer are left than were asked for.</summary>
public sealed class InsufficientStockError(InsufficientStockException refusal) : UserError(refusal)
{
    /// <summary>The product.</summary>
    [ID<Product>]
    public long ProductId { get; } = refusal.ProductId;

    /// <summary>How many were asked for, all lines of the product together.</summary>
    public int Requested { get; } = refusal.Requested;

    /// <summary>How many are left.</summary>
    public int Available { get; } = refusal.Available;
}
