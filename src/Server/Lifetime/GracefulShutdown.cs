namespace GraphCommerce.Server.Lifetime;

/// <summary>Stops the server by steps; the host alone closes the listener at the first signal.</summary>
internal static class GracefulShutdown
{
    public static IServiceCollection AddGracefulShutdown(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ShutdownOptions>().BindConfiguration(ShutdownOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownOptions.GetTimeout(configuration));
        services.AddSingleton<SignalLifetime>();
        services.AddSingleton<IHostLifetime>(provider => provider.GetRequiredService<SignalLifetime>());
        return services;
    }

    /// <summary>
    /// Closes each connection after its answer while the server drains: a client that sent its next request on it just as the listener closes would lose it.
    /// </summary>
    public static WebApplication UseConnectionDraining(this WebApplication app)
    {
        var lifetime = app.Services.GetRequiredService<SignalLifetime>();
        app.Use((context, next) =>
        {
            // HTTP/2 has no such header; there Kestrel sends GOAWAY when it stops.
            if (lifetime.IsStopping && HttpProtocol.IsHttp11(context.Request.Protocol))
            {
                context.Response.Headers.Connection = "close";
            }

            return next(context);
        });
        return app;
    }
}
