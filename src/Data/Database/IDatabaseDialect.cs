using GraphCommerce.Data.Commands;
using Microsoft.EntityFrameworkCore.Storage;

namespace GraphCommerce.Data.Database;

/// <summary>Everything in which one database differs from another.</summary>
internal interface IDatabaseDialect
{
    /// <summary>True if the driver's calls block: the writer then has a thread of its own.</summary>
    bool BlocksThreads { get; }

    /// <summary>False if a transaction locks the whole database, so that there are no row locks.</summary>
    bool LocksRows { get; }

    void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>A context of the provider's own migrations.</summary>
    CommerceDbContext CreateMigrationsContext(string connectionString, TimeProvider timeProvider);

    /// <summary>Applies the migrations that the database lacks, in one process at a time.</summary>
    Task MigrateAsync(CommerceDbContext migrationsContext, CancellationToken cancellationToken);

    /// <summary>Another writer was first: the same transaction may succeed if it is repeated.</summary>
    bool IsConflict(Exception exception);

    /// <summary>A row was locked by another session for longer than a statement waits.</summary>
    bool IsLockTimeout(Exception exception);

    /// <summary>The connection broke during a statement, which was carried out or not, or there was none to be had.</summary>
    bool IsConnectionLost(Exception exception);

    /// <summary>The database cannot be used at the moment: it is away, full, read-only, or accepts no more connections. The same statement may succeed later.</summary>
    bool IsUnavailable(Exception exception);

    /// <summary>The transaction of a batch of commands.</summary>
    Task<IDbContextTransaction> BeginWriteAsync(CommerceDbContext context, CancellationToken cancellationToken);

    /// <summary>The records of these idempotency keys, and perhaps others.</summary>
    IAsyncEnumerable<IdempotencyRecord> FindIdempotencyRecords(CommerceDbContext context, IReadOnlyCollection<IdempotencyId> ids);

    /// <summary>A transaction that only reads, sees one moment of the database, and holds nobody up.</summary>
    Task<IDbContextTransaction> BeginSnapshotAsync(CommerceDbContext context, CancellationToken cancellationToken);

    /// <summary>Fails if the database cannot be used at the moment.</summary>
    Task CheckAsync(CommerceDbContext context, CancellationToken cancellationToken);
}
