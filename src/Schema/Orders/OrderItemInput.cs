using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;

namespace GraphCommerce.Schema.Orders;

/// <summary>A line of a new order.</summary>
public sealed record OrderItemInput
{
    /// <summary>The product.</summary>
    [ID<Product>]
    public required long ProductId { get; init; }

    /// <summary>Number of pieces, 1 or more.</summary>
    public required int Quantity { get; init; }

    internal OrderLine ToLine() => new(ProductId, Quantity);
}
