using GraphCommerce.Data.Jobs;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Commands;

/// <summary>Deletes idempotency records that are past their retention.</summary>
internal sealed class IdempotencySweepJob(
    IDbContextFactory<CommerceDbContext> contexts,
    IOptions<IdempotencyOptions> options,
    JobLeases leases,
    TimeProvider timeProvider,
    ILogger<IdempotencySweepJob> logger)
    : PeriodicJob(TimeSpan.FromMinutes(10), leases, timeProvider, logger)
{
    private const int ChunkSize = 1_000;

    /// <summary>Deletes in chunks, so that no command waits long for a statement of the sweep.</summary>
    /// <returns>The number of records deleted.</returns>
    internal async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var createdBefore = TimeProvider.GetUtcDateTime() - options.Value.Retention;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        for (var swept = 0; ;)
        {
            // Two statements: MariaDB refuses LIMIT in a subquery of IN.
            var ids = await context.IdempotencyRecords.Where(r => r.CreatedAt <= createdBefore)
                .OrderBy(r => r.CreatedAt).Take(ChunkSize).Select(r => r.Id).ToListAsync(cancellationToken);
            swept += await context.IdempotencyRecords.Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(cancellationToken);
            if (ids.Count < ChunkSize)
            {
                return swept;
            }
        }
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => SweepAsync(cancellationToken);
}
