using GraphCommerce.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphCommerce.Server.Health;

/// <summary>The database answers a query: a pooled connection is open even while the server at its other end is frozen, and a file may have no tables.</summary>
internal sealed class DatabaseHealthCheck(IDbContextFactory<CommerceDbContext> contexts) : IHealthCheck
{
    /// <summary>How long the database may take to answer; other queries wait longer for one that cannot be used.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(1.5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_timeout);
        try
        {
            // Neither making the first context nor giving up a query is always quick.
            await Task.Run(() => QueryAsync(limit.Token), limit.Token).WaitAsync(limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What is wrong is for the log; whoever asks may be anybody.
            return HealthCheckResult.Unhealthy("The database cannot be used.", exception);
        }
    }

    private async Task QueryAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Products.AnyAsync(cancellationToken);
    }
}
