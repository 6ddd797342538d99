namespace GraphCommerce.Server.Configuration;

/// <summary>
/// The address of a server in Development, unless one is configured. It is not in launchSettings.json or appsettings.Development.json, because both
/// override ASPNETCORE_URLS.
/// </summary>
internal static class DevelopmentAddress
{
    private const string Default = "http://127.0.0.1:5080";

    private static readonly string[] s_settings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    public static WebApplicationBuilder UseDevelopmentAddress(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && !IsConfigured(builder.Configuration))
        {
            builder.WebHost.UseUrls(Default);
        }

        return builder;
    }

    private static bool IsConfigured(ConfigurationManager configuration)
        => s_settings.Any(key => !string.IsNullOrEmpty(configuration[key])) || configuration.GetSection("Kestrel:Endpoints").Exists();
}
