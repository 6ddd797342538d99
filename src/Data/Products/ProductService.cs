using GraphCommerce.Data.Commands;
using GreenDonut.Data;

namespace GraphCommerce.Data.Products;

/// <summary>Reads products, and restocks them.</summary>
public sealed class ProductService(CommandQueue writePath, IDbContextFactory<CommerceDbContext> contexts)
{
    /// <summary>Adds a delivery to a product's stock: an administrator's command, the idempotency key is theirs.</summary>
    /// <exception cref="ProductNotFoundException" />
    /// <exception cref="InvalidStockQuantityException" />
    public async Task<Product> RestockAsync(
        long administratorId, long productId, int quantity, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var command = new RestockCommand(productId, quantity)
        {
            UserId = administratorId, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken,
        };
        var answer = await writePath.SendAsync(command).ConfigureAwait(false);
        return await answer.GetResultAsync<KeptProduct>(RestoreAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All products by id.</summary>
    public async Task<Page<Product>> GetProductsAsync(PagingArguments paging, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Products.AsNoTracking().OrderBy(p => p.Id).ToPageAsync(paging, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Product> RestoreAsync(KeptProduct kept, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Products.AsNoTracking().SingleAsync(p => p.Id == kept.ProductId, cancellationToken).ConfigureAwait(false);
    }
}
