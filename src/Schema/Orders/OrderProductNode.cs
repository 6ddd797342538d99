using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;

namespace GraphCommerce.Schema.Orders;

[ObjectType<OrderProduct>]
public static partial class OrderProductNode
{
    static partial void Configure(IObjectTypeDescriptor<OrderProduct> descriptor)
        => descriptor
            .Ignore(p => p.Id)
            .Ignore(p => p.OrderId)
            .Ignore(p => p.ProductId)
            .Ignore(p => p.CreatedAt);

    /// <summary>The product.</summary>
    public static async Task<Product> GetProductAsync(
        [Parent] OrderProduct orderProduct, IProductByIdDataLoader productById, CancellationToken cancellationToken)
        => await productById.LoadRequiredAsync(orderProduct.ProductId, cancellationToken);
}
