using GraphCommerce.Data.Common.Redis;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace GraphCommerce.Server.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work.</summary>
internal static class HealthEndpoints
{
    private const string ReadyTag = "ready";

    public static IServiceCollection AddCommerceHealth(this IServiceCollection services, IConfiguration configuration)
    {
        var checks = services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", tags: [ReadyTag])
            .AddCheck<ShutdownHealthCheck>("shutdown", tags: [ReadyTag]);
        if (RedisOptions.IsConfiguredIn(configuration))
        {
            checks.AddCheck<RedisHealthCheck>("redis", tags: [ReadyTag]);
        }

        return services;
    }

    public static WebApplication MapCommerceHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = static check => check.Tags.Contains(ReadyTag), ResponseWriter = HealthText.WriteAsync });
        return app;
    }
}
