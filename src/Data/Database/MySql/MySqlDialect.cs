using System.Data;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Database.MySql.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;

namespace GraphCommerce.Data.Database.MySql;

/// <summary>MySQL 8 and MariaDB.</summary>
internal sealed class MySqlDialect : IDatabaseDialect
{
    private const int RecordHasChanged = 1020;
    private const int ConnectionKilled = 1927;

    private readonly Lock _gate = new();
    private ServerVersion? _serverVersion;

    public bool BlocksThreads => false;

    public bool LocksRows => true;

    public void Configure(DbContextOptionsBuilder options, string connectionString)
        => options
            .UseMySql(WithoutReset(connectionString), GetServerVersion(connectionString))
            .ReplaceService<IModelRuntimeInitializer, EagerRelationalModel>()
            .AddInterceptors(new RowLocks(GetServerVersion(connectionString) is MariaDbServerVersion ? "LOCK IN SHARE MODE SKIP LOCKED" : "FOR SHARE SKIP LOCKED"));

    public CommerceDbContext CreateMigrationsContext(string connectionString, TimeProvider timeProvider)
    {
        var options = new DbContextOptionsBuilder<MySqlMigrationsDbContext>();
        Configure(options, connectionString);
        return new MySqlMigrationsDbContext(options.AddInterceptors(new TimestampInterceptor(timeProvider)).Options);
    }

    /// <summary>EF's lock is the session's: it ends with its process, so that a killed migration does not block the next one.</summary>
    public Task MigrateAsync(CommerceDbContext migrationsContext, CancellationToken cancellationToken)
        => migrationsContext.Database.MigrateAsync(cancellationToken);

    /// <summary>A duplicate key is one too: another server has kept an answer, or issued a coupon, since this one looked.</summary>
    public bool IsConflict(Exception exception)
        => exception is DbUpdateConcurrencyException
            || Find(exception) is
            {
                Number: (int)MySqlErrorCode.LockDeadlock or (int)MySqlErrorCode.LockWaitTimeout or (int)MySqlErrorCode.DuplicateKeyEntry or RecordHasChanged
            };

    public bool IsLockTimeout(Exception exception) => Find(exception) is { Number: (int)MySqlErrorCode.LockWaitTimeout };

    public bool IsUnavailable(Exception exception) => IsConnectionLost(exception);

    public bool IsConnectionLost(Exception exception)
        => Find(exception) is { } fault
            && (fault.InnerException is IOException or System.Net.Sockets.SocketException
                || fault.Number is (int)MySqlErrorCode.UnableToConnectToHost or (int)MySqlErrorCode.ServerShutdown or ConnectionKilled);

    /// <summary>Read committed: a row that another server changed meanwhile is seen by its version, and no gap is ever locked.</summary>
    public Task<IDbContextTransaction> BeginWriteAsync(CommerceDbContext context, CancellationToken cancellationToken)
        => context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    public IAsyncEnumerable<IdempotencyRecord> FindIdempotencyRecords(CommerceDbContext context, IReadOnlyCollection<IdempotencyId> ids)
        => IdempotencyRecordQueries.ByPairs(context, ids);

    public Task<IDbContextTransaction> BeginSnapshotAsync(CommerceDbContext context, CancellationToken cancellationToken)
        => context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    /// <summary>Asked for once, when the first context is made.</summary>
    private ServerVersion GetServerVersion(string connectionString)
    {
        lock (_gate)
        {
            return _serverVersion ??= ServerVersion.AutoDetect(connectionString);
        }
    }

    /// <summary>
    /// Nothing here leaves anything behind in a session but a transaction, which closing rolls back: a reset between two queries would cost as much as a query.
    /// </summary>
    private static string WithoutReset(string connectionString)
    {
        var settings = new MySqlConnectionStringBuilder(connectionString);
        if (!settings.ContainsKey("Connection Reset"))
        {
            settings.ConnectionReset = false;
        }

        return settings.ConnectionString;
    }

    /// <summary>EF wraps a fault of the driver once or twice.</summary>
    private static MySqlException? Find(Exception? exception)
    {
        while (exception is not (null or MySqlException))
        {
            exception = exception.InnerException;
        }

        return (MySqlException?)exception;
    }
}
