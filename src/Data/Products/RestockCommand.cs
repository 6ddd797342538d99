using System.Globalization;
using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Products;

internal sealed record KeptProduct(long ProductId);

/// <summary>Adds a delivery to a product's stock; deliveries add up, so that no version is asked for.</summary>
internal sealed class RestockCommand(long productId, int quantity) : Command<Product, KeptProduct>
{
    public override string Operation => "restockProduct";

    protected override string Request => string.Create(CultureInfo.InvariantCulture, $"{productId}+{quantity}");

    public override void Require(KeySet keys) => keys.ProductIds.Add(productId);

    protected override Result<Product> DecideAndApply(BatchContext rows)
    {
        if (rows.Product(productId) is not { } product)
        {
            return new ProductNotFoundException(productId);
        }

        if (RestockDecision.Decide(product, quantity) is { } refusal)
        {
            return refusal;
        }

        product.ReceivedQuantity += quantity;
        product.ChangeStock(quantity);
        return product;
    }

    protected override KeptProduct ToKept(Product result) => new(result.Id);
}
