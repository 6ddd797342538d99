using GraphCommerce.Data.Common;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Products;

/// <summary>Reads products.</summary>
public sealed class ProductService(IDbContextFactory<CommerceDbContext> contexts)
{
    /// <summary>All products by id.</summary>
    public async Task<Page<Product>> GetProductsAsync(PagingArguments paging, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Products.AsNoTracking().OrderBy(p => p.Id).ToPageAsync(paging, cancellationToken).ConfigureAwait(false);
    }
}
