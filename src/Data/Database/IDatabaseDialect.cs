using GraphCommerce.Data.Commands;
using Microsoft.EntityFrameworkCore.Storage;

namespace GraphCommerce.Data.Database;

/// <summary>Everything in which one database differs from another.</summary>
internal interface IDatabaseDialect
{
    /// <summary>True if the driver's calls block: the writer then has a thread of its own.</summary>
    bool BlocksThreads { get; }

    void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>A context of the provider's own migrations.</summary>
    CommerceDbContext CreateMigrationsContext(string connectionString, TimeProvider timeProvider);

    /// <summary>Applies the migrations that the database lacks, in one process at a time.</summary>
    Task MigrateAsync(CommerceDbContext migrationsContext, CancellationToken cancellationToken);

    /// <summary>Another writer was first, or is in the way: the same transaction may succeed when it is begun again.</summary>
    bool IsConflict(Exception exception);

    /// <summary>The database went away while it was asked: what was asked for is done or not done.</summary>
    bool IsConnectionLost(Exception exception);

    /// <summary>The transaction of a group of commands.</summary>
    Task<IDbContextTransaction> BeginWriteAsync(CommerceDbContext context, CancellationToken cancellationToken);

    /// <summary>The answers that these users' idempotency keys got before, and perhaps others.</summary>
    IAsyncEnumerable<IdempotencyRecord> FindIdempotencyRecords(CommerceDbContext context, IReadOnlyCollection<(long UserId, string Key)> pairs);

    /// <summary>Takes the locks of a group's rows, in the one order everybody uses: coupon event, coupon, balance, product, each by ascending id.</summary>
    Task LockAsync(CommerceDbContext context, KeySet keys, CancellationToken cancellationToken);

    /// <summary>A transaction that only reads, sees one moment of the database, and holds nobody up.</summary>
    Task<IDbContextTransaction> BeginSnapshotAsync(CommerceDbContext context, CancellationToken cancellationToken);
}
