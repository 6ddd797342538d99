using GraphCommerce.Data.Commands;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphCommerce.Server.Health;

/// <summary>Commands do not wait long. A server whose oldest command waits for a held row still serves everything else, so it is degraded and not unready.</summary>
internal sealed class CommandQueueHealthCheck(CommandQueue queue) : IHealthCheck
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(3);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var age = queue.OldestAge;
        return Task.FromResult(age <= s_longestWait
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"The oldest command has been waiting for {age.TotalSeconds:0} s."));
    }
}
