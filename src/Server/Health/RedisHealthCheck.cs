using GraphCommerce.Data.Common.Redis;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphCommerce.Server.Health;

/// <summary>Redis answers. The service goes on without it, so that a server is degraded and not unready while it is away. Nothing is asked here: the link knows.</summary>
internal sealed class RedisHealthCheck(RedisGateway link) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(link.State == BreakerState.Closed ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(link.LastFailure));
}
