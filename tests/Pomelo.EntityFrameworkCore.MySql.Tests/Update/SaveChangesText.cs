using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Pomelo.EntityFrameworkCore.MySql.Update.Internal;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

/// <summary>What SaveChanges would send, without a server.</summary>
internal static class SaveChangesText
{
    public static ServerVersion MariaDb { get; } = new MariaDbServerVersion("10.11.6");

    public static ServerVersion MySql { get; } = new MySqlServerVersion("8.0.36");

    public static string Of(ServerVersion version, Action<LedgerContext> change, Action<DbContextOptionsBuilder>? configure = null)
        => Assert.Single(BatchesOf(version, change, configure)).Command!.CommandText.ReplaceLineEndings("\n");

    public static string LogOf(ServerVersion version, Action<LedgerContext> change)
        => Assert.Single(BatchesOf(version, change)).Command!.LogCommandText.ReplaceLineEndings("\n");

    public static List<MySqlModificationCommandBatch> BatchesOf(
        ServerVersion version, Action<LedgerContext> change, Action<DbContextOptionsBuilder>? configure = null)
    {
        using var context = LedgerContext.Create("Server=nowhere", version, configure);
        change(context);
        context.ChangeTracker.DetectChanges();
#pragma warning disable EF1001 // The way from tracked changes to batches is EF's own business, and what is tested here.
        var states = context.GetService<IStateManager>();
        var adapter = context.GetService<IUpdateAdapterFactory>().Create();
        var batches = context.GetService<ICommandBatchPreparer>().BatchCommands(states.GetEntriesToSave(cascadeChanges: true), adapter);
#pragma warning restore EF1001
        return [.. batches.Cast<MySqlModificationCommandBatch>()];
    }
}
