using GraphCommerce.Server.Redis;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphCommerce.Server.Health;

/// <summary>Whether the last probes of Redis succeeded. The service works without Redis: meanwhile the server is degraded and not unready.</summary>
internal sealed class RedisHealthCheck(RedisGateway gateway) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(gateway.IsAvailable ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(gateway.LastFailure));
}
