using GraphCommerce.Data.Balances;

namespace GraphCommerce.Data.Seeding;

/// <summary>Fills an empty database with the sample shop.</summary>
public sealed class SeedService(
    IDbContextFactory<CommerceDbContext> contexts, IOptions<BalanceOptions> balanceOptions, TimeProvider timeProvider)
{
    private const int ChunkSize = 500;

    /// <summary>All rows in one transaction; false, and nothing done, where there are users already.</summary>
    public async Task<bool> SeedAsync(SeedOptions options, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.Users.AnyAsync(cancellationToken))
        {
            return false;
        }

        var limits = new ChargeLimits(1, int.MaxValue, int.MaxValue, balanceOptions.Value.ToLimits().Days);
        var shop = new SampleShop(options, limits, timeProvider.GetUtcDateTime());
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Database.AutoSavepointsEnabled = false;
        IEnumerable<object>[] tables =
            [shop.Users, shop.Balances, shop.Products, shop.CouponEvents, shop.Coupons, shop.Orders, shop.Ledger, shop.Transfers, shop.Statistics];
        foreach (var rows in tables.SelectMany(t => t.Chunk(ChunkSize)))
        {
            context.AddRange(rows);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
