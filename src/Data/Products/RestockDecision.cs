using GraphCommerce.Data.Common.Refusals;

namespace GraphCommerce.Data.Products;

/// <summary>Whether a delivery can be added to a product's stock.</summary>
internal static class RestockDecision
{
    public static RefusalException? Decide(Product product, int quantity)
        => quantity < 1 || quantity > int.MaxValue - product.ReceivedQuantity
            ? new InvalidStockQuantityException(product.Id, quantity, int.MaxValue - product.ReceivedQuantity)
            : null;
}
