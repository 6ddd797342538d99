using GraphCommerce.Data.Products;
using GraphCommerce.Data.Statistics;
using GreenDonut.Data;
using HotChocolate.Types.Pagination;

namespace GraphCommerce.Schema.Products;

[QueryType]
public static partial class ProductQueries
{
    [NodeResolver]
    public static async Task<Product?> GetProductByIdAsync(long id, IProductByIdDataLoader productById, CancellationToken cancellationToken)
        => await productById.LoadAsync(id, cancellationToken);

    /// <summary>All products, in the order in which they were added.</summary>
    [UsePaging]
    public static async Task<Connection<Product>> GetProductsAsync(PagingArguments paging, ProductService products, CancellationToken cancellationToken)
        => await products.GetProductsAsync(paging, cancellationToken).ToConnectionAsync();

    /// <summary>Best sellers of the last `days` days.</summary>
    public static async Task<IReadOnlyList<PopularProduct>> GetPopularProductsAsync(
        StatisticsService statistics, int days = 3, int top = 5, CancellationToken cancellationToken = default)
        => await statistics.GetPopularProductsAsync(days, top, cancellationToken);
}
