namespace GraphCommerce.Server.Configuration;

/// <summary>The limits of one request.</summary>
internal static class ServerLimits
{
    /// <summary>The largest request body, in bytes.</summary>
    public const int MaximumBodySize = 2 * 1024 * 1024;

    public static WebApplicationBuilder AddServerLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumBodySize;
        });
        builder.Services.AddOptions<StartupOptions>().BindConfiguration(StartupOptions.Section).ValidateOnStart();
        return builder;
    }
}
