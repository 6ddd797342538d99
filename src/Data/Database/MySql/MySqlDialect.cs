using System.Data;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Database.MySql.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using MySqlConnector;

namespace GraphCommerce.Data.Database.MySql;

/// <summary>MySQL 8 and MariaDB.</summary>
internal sealed class MySqlDialect : IDatabaseDialect, IDisposable
{
    private readonly Lock _gate = new();
    private MySqlSessions? _sessions;

    public bool BlocksThreads => false;

    public bool LocksRows => true;

    public void Configure(DbContextOptionsBuilder options, string connectionString)
        => Configure(options, MySqlSessions.WithDefaults(connectionString), GetSessions(connectionString).Server)
            .AddInterceptors(GetSessions(connectionString), new RowLocks(GetSessions(connectionString).Server.SkipSharedClause));

    /// <summary>With a session of its own, as the server makes it: a migration may wait for a lock.</summary>
    public CommerceDbContext CreateMigrationsContext(string connectionString, TimeProvider timeProvider)
    {
        var options = new DbContextOptionsBuilder<MySqlMigrationsDbContext>();
        Configure(options, MySqlSessions.WithoutPool(connectionString), GetSessions(connectionString).Server);
        return new MySqlMigrationsDbContext(options.AddInterceptors(new TimestampInterceptor(timeProvider)).Options);
    }

    /// <summary>EF's lock is the session's: it ends with its process, so that a killed migration does not block the next one.</summary>
    public async Task MigrateAsync(CommerceDbContext migrationsContext, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await migrationsContext.Database.MigrateAsync(cancellationToken);
                return;
            }
            catch (MySqlException fault) when (fault.ErrorCode is MySqlErrorCode.DatabaseCreateExists)
            {
                // Another server has created it since EF looked; EF takes its lock only after that.
            }
        }
    }

    public bool IsConflict(Exception exception) => MySqlFaults.IsConflict(exception);

    public bool IsLockTimeout(Exception exception) => MySqlFaults.IsLockTimeout(exception);

    public bool IsConnectionLost(Exception exception) => MySqlFaults.IsConnectionLost(exception);

    public bool IsUnavailable(Exception exception) => MySqlFaults.IsUnavailable(exception);

    /// <summary>Read committed: a row that another server changed meanwhile is seen by its version, and no gap is ever locked.</summary>
    public async Task<IDbContextTransaction> BeginWriteAsync(CommerceDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        }
        catch (Exception fault)
        {
            // EF does not report this one to the interceptors.
            await MySqlSessions.ForgetAsync(fault, context.Database.GetDbConnection());
            throw;
        }
    }

    public IAsyncEnumerable<IdempotencyRecord> FindIdempotencyRecords(CommerceDbContext context, IReadOnlyCollection<IdempotencyId> ids)
        => IdempotencyRecordQueries.ByPairs(context, ids);

    public Task<IDbContextTransaction> BeginSnapshotAsync(CommerceDbContext context, CancellationToken cancellationToken)
        => context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    /// <summary>A change of no row is refused by a server that only reads.</summary>
    public Task CheckAsync(CommerceDbContext context, CancellationToken cancellationToken)
        => context.Products.Where(p => p.Id == 0).ExecuteUpdateAsync(products => products.SetProperty(p => p.Version, p => p.Version), cancellationToken);

    public void Dispose() => _sessions?.Dispose();

    private static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString, MySqlServer server)
        => options
            .UseMySql(connectionString, server.Version, mySql => mySql.DisableLineBreakToCharSubstition())
            .ReplaceService<IModelRuntimeInitializer, EagerRelationalModel>()
            .ReplaceService<IModificationCommandBatchFactory, MySqlBatchFactory>();

    /// <summary>The server is asked once, when the first context is made.</summary>
    private MySqlSessions GetSessions(string connectionString)
    {
        lock (_gate)
        {
            return _sessions ??= new MySqlSessions(MySqlSessions.WithDefaults(connectionString), MySqlServer.Ask(MySqlSessions.WithDefaults(connectionString)));
        }
    }
}
