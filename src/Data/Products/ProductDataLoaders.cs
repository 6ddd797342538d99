using GreenDonut;

namespace GraphCommerce.Data.Products;

internal static class ProductDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<long, Product>> GetProductByIdAsync(
        IReadOnlyList<long> ids, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.Products.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
}
