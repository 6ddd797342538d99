using GraphCommerce.Server.Lifetime;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphCommerce.Server.Health;

/// <summary>A stopping server is not ready, so that load balancers send requests to other servers while it finishes its work.</summary>
internal sealed class ShutdownHealthCheck(SignalLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(lifetime.IsStopping ? HealthCheckResult.Unhealthy("The server is stopping.") : HealthCheckResult.Healthy());
}
