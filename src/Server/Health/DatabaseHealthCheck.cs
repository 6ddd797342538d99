using GraphCommerce.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphCommerce.Server.Health;

/// <summary>The database answers a query: a pooled connection is open even while the server at its other end is frozen, and a file may have no tables.</summary>
internal sealed class DatabaseHealthCheck(IDbContextFactory<CommerceDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            await database.Products.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What is wrong is for the log; whoever asks may be anybody.
            return HealthCheckResult.Unhealthy("The database cannot be used.", exception);
        }
    }
}
