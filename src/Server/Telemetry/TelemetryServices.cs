using GraphCommerce.Data;
using GraphCommerce.Data.Commands;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ZiggyCreatures.Caching.Fusion;

namespace GraphCommerce.Server.Telemetry;

/// <summary>Exports metrics and traces where an address for them is configured: requests, outgoing calls, runtime, command queue, database, cache.</summary>
internal static class TelemetryServices
{
    private const string ServiceName = "graphcommerce";

    /// <summary>The driver's activity source and its meter.</summary>
    private const string MySqlConnector = "MySqlConnector";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<TelemetryOptions>(configuration, TelemetryOptions.Section);
        if (TelemetryOptions.FindEndpoint(configuration) is not { } endpoint)
        {
            return services;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? ServiceName))
            .WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation(options => options.Filter = static context => !context.Request.Path.StartsWithSegments("/health"))
                .AddHttpClientInstrumentation()
                .AddSource(CommandTelemetry.Name, MySqlConnector, FusionCacheDiagnostics.ActivitySourceName))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter(CommandTelemetry.Name, MySqlConnector, FusionCacheDiagnostics.MeterName))
            .UseOtlpExporter(TelemetryOptions.GetProtocol(configuration), endpoint);
        return services;
    }
}
