namespace GraphCommerce.Data.Commands;

/// <summary>Sweeps answers that are kept no longer.</summary>
public sealed class IdempotencyService(
    IDbContextFactory<CommerceDbContext> contexts, IOptions<IdempotencyOptions> options, TimeProvider timeProvider)
{
    private const int ChunkSize = 1_000;

    /// <summary>Deletes the answers past their retention, a thousand in one statement so that orders need not wait long; how many there were.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = timeProvider.GetUtcDateTime() - options.Value.Retention;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var swept = 0;
        while (true)
        {
            // MariaDB takes no subquery with a limit here.
            var old = await context.IdempotencyRecords
                .Where(a => a.CreatedAt <= before)
                .OrderBy(a => a.CreatedAt)
                .Take(ChunkSize)
                .Select(a => a.Id)
                .ToListAsync(cancellationToken);
            var deleted = await context.IdempotencyRecords.Where(a => old.Contains(a.Id)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            swept += deleted;
            if (old.Count < ChunkSize)
            {
                return swept;
            }
        }
    }
}
