using System.CommandLine;
using GraphCommerce.Data.Database;
using GraphCommerce.Data.Seeding;
using GraphCommerce.Server.Configuration;
using Microsoft.Extensions.Options;

namespace GraphCommerce.Server.Commands;

/// <summary>Prepares the database as configured, then serves until the process is asked to stop.</summary>
internal sealed class ServeCommand : Command
{
    public ServeCommand(WebApplication app)
        : base("serve", "Serves the API (the default).")
        => SetAction((_, cancellationToken) => RunAsync(app, cancellationToken));

    public static async Task<int> RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var startup = app.Services.GetRequiredService<IOptions<StartupOptions>>().Value;
        if (startup.Migrate)
        {
            await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        }

        if (startup.SeedWhenEmpty)
        {
            await app.Services.GetRequiredService<SeedService>().SeedAsync(new SeedOptions(), cancellationToken);
        }

        await app.StartAsync(cancellationToken);
        Welcome.Print(app);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
