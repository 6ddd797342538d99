using System.Collections.Concurrent;
using System.Data.Common;
using GraphCommerce.Data.Common;
using GraphCommerce.Data.Common.Storage;
using GraphCommerce.Data.Common.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace GraphCommerce.Data.Tests.Support;

/// <summary>Remembers the statements that were sent.</summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _statements = new();

    public IReadOnlyList<string> Statements => [.. _statements];

    public IReadOnlyList<string> Reads => [.. _statements.Where(s => s.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))];

    public void Reset() => _statements.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _statements.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _statements.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }
}

/// <summary>The real provider, with the statements counted.</summary>
internal sealed class CountingDatabase(CommandCounter counter) : ICommerceDatabase
{
    private readonly SqliteDatabase _sqlite = new();

    public void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        _sqlite.Configure(options, connectionString);
        options.AddInterceptors(counter);
    }

    public CommerceDbContext CreateMigrationsContext(string connectionString, TimeProvider timeProvider)
        => _sqlite.CreateMigrationsContext(connectionString, timeProvider);

    public Task MigrateAsync(CommerceDbContext migrationsContext, CancellationToken cancellationToken)
        => _sqlite.MigrateAsync(migrationsContext, cancellationToken);

    public bool IsConflict(Exception exception) => _sqlite.IsConflict(exception);

    public Task LockAsync(CommerceDbContext context, RowKeys keys, CancellationToken cancellationToken) => _sqlite.LockAsync(context, keys, cancellationToken);

    public Task<IDbContextTransaction> BeginSnapshotAsync(CommerceDbContext context, CancellationToken cancellationToken)
        => _sqlite.BeginSnapshotAsync(context, cancellationToken);
}
