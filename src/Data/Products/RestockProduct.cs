using System.Globalization;
using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Products;

/// <summary>Adds a delivery to a product's stock. Deliveries add up, so no version is needed.</summary>
internal sealed class RestockCommand(long productId, int quantity) : Command<Product>
{
    private Product? _product;

    public override string Operation => "restockProduct";

    protected override string Request => string.Create(CultureInfo.InvariantCulture, $"{productId}+{quantity}");

    public override void CollectKeys(KeySet keys) => keys.Add(ProductRows.Kind, productId);

    public override void AfterInsert(BatchContext batch)
    {
        if (!Result.IsError(out _, out var result))
        {
            (result.Version, result.UpdatedAt) = (_product!.Version, _product.UpdatedAt);
        }
    }

    protected override Result<Product> Decide(BatchContext batch)
    {
        if (batch.Product(productId) is not { } product)
        {
            return new ProductNotFoundException(productId);
        }

        if (RestockDecision.Decide(product, quantity) is { } error)
        {
            return error;
        }

        _product = product;
        product.ReceivedQuantity += quantity;
        product.ChangeStock(quantity);
        return product.Copy();
    }
}

/// <summary>Whether a delivery can be added to a product's stock.</summary>
internal static class RestockDecision
{
    public static DomainException? Decide(Product product, int quantity)
        => quantity < 1 || quantity > int.MaxValue - product.ReceivedQuantity
            ? new InvalidStockQuantityException(product.Id, quantity, int.MaxValue - product.ReceivedQuantity)
            : null;
}
