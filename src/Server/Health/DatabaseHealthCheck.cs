using GraphCommerce.Data.Database;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphCommerce.Server.Health;

/// <summary>
/// The database takes a statement: a pooled connection is open even while the server at its other end is frozen, a server may only read, and a file may have no
/// tables.
/// </summary>
internal sealed class DatabaseHealthCheck(DatabaseAvailability database) : IHealthCheck
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
            await Task.Run(() => database.CheckAsync(limit.Token), limit.Token).WaitAsync(limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What is wrong is for the log; whoever asks may be anybody.
            return HealthCheckResult.Unhealthy("The database cannot be used.", exception);
        }
    }
}
