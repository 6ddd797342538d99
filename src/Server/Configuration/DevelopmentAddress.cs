namespace GraphCommerce.Server.Configuration;

/// <summary>
/// Where a developer's server listens unless a setting says otherwise. It is not in launchSettings.json, because <c>dotnet run</c> would prefer that to
/// ASPNETCORE_URLS, and not in appsettings.Development.json, which has the higher priority as well.
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
