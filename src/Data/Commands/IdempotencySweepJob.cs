using GraphCommerce.Data.Jobs;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Commands;

/// <summary>Sweeps the answers that are kept no longer.</summary>
internal sealed class IdempotencySweepJob(IdempotencyService idempotency, JobLeases leases, TimeProvider timeProvider, ILogger<IdempotencySweepJob> logger)
    : PeriodicJob(TimeSpan.FromMinutes(10), leases, timeProvider, logger)
{
    protected override async Task RunAsync(CancellationToken cancellationToken) => await idempotency.SweepAsync(cancellationToken).ConfigureAwait(false);
}
