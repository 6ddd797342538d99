using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Database.Sqlite.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using SQLitePCL;

namespace GraphCommerce.Data.Database.Sqlite;

internal sealed class SqliteDialect : IDatabaseDialect
{
    public bool BlocksThreads => true;

    /// <summary>A transaction begins as the only writer (BEGIN IMMEDIATE).</summary>
    public bool LocksRows => false;

    public void Configure(DbContextOptionsBuilder options, string connectionString)
        => options
            .UseSqlite(connectionString)
            .ReplaceService<IModelRuntimeInitializer, EagerRelationalModel>()
            .ReplaceService<IModificationCommandBatchFactory, SqliteBatchFactory>()
            .AddInterceptors(SqlitePragmaInterceptor.Instance);

    public CommerceDbContext CreateMigrationsContext(string connectionString, TimeProvider timeProvider)
    {
        var options = new DbContextOptionsBuilder<SqliteMigrationsDbContext>();
        Configure(options, connectionString);
        return new SqliteMigrationsDbContext(options.AddInterceptors(new TimestampInterceptor(timeProvider)).Options);
    }

    public async Task MigrateAsync(CommerceDbContext migrationsContext, CancellationToken cancellationToken)
    {
        var database = migrationsContext.Database;
        using var migrationLock = await SqliteMigrationLock.AcquireAsync(database.GetConnectionString()!, cancellationToken);

        // Whoever made EF's lock row is gone, or it would hold ours.
        await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
        await database.MigrateAsync(cancellationToken);
    }

    public bool IsConflict(Exception exception)
        => exception.Chain().Any(e => e is DbUpdateConcurrencyException or SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED });

    /// <summary>There are no locks on rows.</summary>
    public bool IsLockTimeout(Exception exception) => false;

    /// <summary>The database is a part of this process.</summary>
    public bool IsConnectionLost(Exception exception) => false;

    public bool IsUnavailable(Exception exception)
        => exception.Chain().Any(e => e is SqliteException
        {
            SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN
        });

    public Task<IDbContextTransaction> BeginWriteAsync(CommerceDbContext context, CancellationToken cancellationToken)
        => context.Database.BeginTransactionAsync(cancellationToken);

    public IAsyncEnumerable<IdempotencyRecord> FindIdempotencyRecords(CommerceDbContext context, IReadOnlyCollection<IdempotencyId> ids)
        => IdempotencyRecordQueries.ByLists(context, ids);

    public async Task<IDbContextTransaction> BeginSnapshotAsync(CommerceDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        return (await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken))!;
    }

    /// <summary>Reads only: a change would wait for the one writer.</summary>
    public Task CheckAsync(CommerceDbContext context, CancellationToken cancellationToken) => context.Products.AnyAsync(cancellationToken);
}
