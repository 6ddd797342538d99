using GraphCommerce.Data.Commands;
using GreenDonut.Data;

namespace GraphCommerce.Data.Products;

/// <summary>Reads and restocks products.</summary>
public sealed class ProductService(CommandQueue queue, IDbContextFactory<CommerceDbContext> contexts)
{
    /// <summary>Adds a delivery to a product's stock.</summary>
    /// <exception cref="ProductNotFoundException" />
    /// <exception cref="InvalidStockQuantityException" />
    public Task<Product> RestockAsync(Caller administrator, long productId, int quantity, string? idempotencyKey, CancellationToken cancellationToken)
        => queue.SendAsync(
            new RestockCommand(productId, quantity) { Caller = administrator, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken });

    /// <summary>All products by id.</summary>
    public async Task<Page<Product>> GetProductsAsync(PagingArguments paging, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Products.AsNoTracking().OrderBy(p => p.Id).ToPageAsync(paging, cancellationToken);
    }
}
