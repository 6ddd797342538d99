using System.CommandLine;
using GraphCommerce.Data.Database;

namespace GraphCommerce.Server.Commands;

/// <summary>Brings the database up to date.</summary>
internal sealed class MigrateCommand : Command
{
    public MigrateCommand(IServiceProvider services)
        : base("migrate", "Brings the database up to date.")
        => SetAction(async (_, cancellationToken) =>
        {
            var migrator = services.GetRequiredService<DatabaseMigrator>();
            var pending = await migrator.GetPendingMigrationsAsync(cancellationToken);
            await migrator.MigrateAsync(cancellationToken);
            Console.Out.WriteLine(pending.Count == 0 ? "The database is up to date." : $"Applied {string.Join(", ", pending)}.");
        });
}
