using GraphCommerce.Data.Products;
using GraphCommerce.Data.Statistics;
using GreenDonut.Data;
using HotChocolate.Types.Pagination;

namespace GraphCommerce.Schema.Products;

[QueryType]
public static partial class ProductQueries
{
    /// <summary>A product; null if there is none. Everybody may see it.</summary>
    [NodeResolver]
    public static async Task<Product?> GetProductByIdAsync(long id, IProductByIdDataLoader productById, CancellationToken cancellationToken)
        => await productById.LoadAsync(id, cancellationToken);

    /// <summary>All products, oldest first. Everybody may see them.</summary>
    [UsePaging]
    public static async Task<Connection<Product>> GetProductsAsync(PagingArguments paging, ProductService products, CancellationToken cancellationToken)
        => await products.GetProductsAsync(paging, cancellationToken).ToConnectionAsync();

    /// <summary>The best sellers of the last `days` days. Everybody may see them.</summary>
    /// <param name="days">Number of days.</param>
    /// <param name="top">Number of places.</param>
    public static async Task<IReadOnlyList<PopularProduct>> GetPopularProductsAsync(
        StatisticsService statistics, int days = 3, int top = 5, CancellationToken cancellationToken = default)
        => await statistics.GetPopularProductsAsync(days, top, cancellationToken);
}
