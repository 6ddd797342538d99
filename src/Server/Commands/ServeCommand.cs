using System.CommandLine;
using GraphCommerce.Data.Database;
using GraphCommerce.Data.Seeding;
using GraphCommerce.Server.Configuration;
using GraphCommerce.Server.Lifetime;

namespace GraphCommerce.Server.Commands;

/// <summary>Prepares the database as configured, then serves until the process gets a signal to stop.</summary>
internal sealed partial class ServeCommand : Command
{
    public ServeCommand(WebApplication app)
        : base("serve", "Serves the API (the default).")
        => SetAction((_, _) => RunAsync(app));

    public static async Task<int> RunAsync(WebApplication app)
    {
        app.Services.GetRequiredService<SignalLifetime>().Listen();
        var stopping = app.Lifetime.ApplicationStopping;
        var logger = app.Services.GetRequiredService<ILogger<ServeCommand>>();
        var startup = app.Services.GetRequiredService<IOptions<StartupOptions>>().Value;
        if (startup.Migrate)
        {
            LogMigration(logger);
            await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(stopping);
        }

        if (startup.SeedWhenEmpty)
        {
            LogSeeding(logger);
            await app.Services.GetRequiredService<SeedService>().SeedAsync(new SeedOptions(), stopping);
        }

        await app.StartAsync(stopping);
        Welcome.Print(app);
        await app.WaitForShutdownAsync(CancellationToken.None);
        return 0;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Bringing the database up to date")]
    private static partial void LogMigration(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Creating the sample shop if the database is empty")]
    private static partial void LogSeeding(ILogger logger);
}
