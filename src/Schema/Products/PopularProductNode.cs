using GraphCommerce.Data.Products;
using GraphCommerce.Data.Statistics;

namespace GraphCommerce.Schema.Products;

[ObjectType<PopularProduct>]
public static partial class PopularProductNode
{
    static partial void Configure(IObjectTypeDescriptor<PopularProduct> descriptor) => descriptor.Ignore(p => p.ProductId);

    public static async Task<Product> GetProductAsync(
        [Parent] PopularProduct popular, IProductByIdDataLoader productById, CancellationToken cancellationToken)
        => await productById.LoadRequiredAsync(popular.ProductId, cancellationToken);
}
