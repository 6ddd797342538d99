namespace GraphCommerce.Data.Products;

/// <summary>Whether a delivery can be added to a product's stock.</summary>
internal static class RestockDecision
{
    public static DomainException? Decide(Product product, int quantity)
        => quantity < 1 || quantity > int.MaxValue - product.ReceivedQuantity
            ? new InvalidStockQuantityException(product.Id, quantity, int.MaxValue - product.ReceivedQuantity)
            : null;
}
