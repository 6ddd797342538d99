using GraphCommerce.Data.Products;
using GraphCommerce.Data.Statistics;

namespace GraphCommerce.Schema.Products;

[ObjectType<PopularProduct>]
public static partial class PopularProductNode
{
    static partial void Configure(IObjectTypeDescriptor<PopularProduct> descriptor)
    {
        descriptor.Ignore(p => p.ProductId);
        descriptor.Field(p => p.Rank).Description("Place in the ranking; 1 is the best.");
        descriptor.Field(p => p.SalesQuantity).Description("Number of pieces sold.");
        descriptor.Field(p => p.SalesAmount).Description("Sales, in currency units.");
    }


    /// <summary>The product.</summary>
    public static async Task<Product> GetProductAsync(
        [Parent] PopularProduct popular, IProductByIdDataLoader productById, CancellationToken cancellationToken)
        => await productById.LoadRequiredAsync(popular.ProductId, cancellationToken);
}
