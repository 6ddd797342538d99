using GraphCommerce.Server.Lifetime;
using GraphCommerce.Server.Redis;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace GraphCommerce.Server.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work.</summary>
internal static class HealthEndpoints
{
    private const string ReadyTag = "ready";
    private const string ShutdownCheck = "shutdown";

    public static IServiceCollection AddCommerceHealth(this IServiceCollection services, IConfiguration configuration)
    {
        var checks = services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", tags: [ReadyTag])
            .AddCheck<CommandQueueHealthCheck>("commands", tags: [ReadyTag])
            .AddCheck<ShutdownHealthCheck>(ShutdownCheck, tags: [ReadyTag]);
        if (RedisOptions.IsConfiguredIn(configuration))
        {
            checks.AddCheck<RedisHealthCheck>("redis", tags: [ReadyTag]);
        }

        return services;
    }

    public static WebApplication MapCommerceHealth(this WebApplication app)
    {
        var lifetime = app.Services.GetRequiredService<SignalLifetime>();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            // A stopping server is refused without waiting for its database.
            Predicate = check => check.Tags.Contains(ReadyTag) && (check.Name == ShutdownCheck || !lifetime.IsStopping),
            ResponseWriter = HealthText.WriteAsync,
        });
        return app;
    }
}
