using System.Collections.Concurrent;
using System.Data.Common;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GraphCommerce.Data.Tests.Support;

/// <summary>Remembers the statements that were sent.</summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _statements = new();

    public IReadOnlyList<string> Statements => [.. _statements];

    public IReadOnlyList<string> Reads => [.. _statements.Where(s => s.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))];

    /// <summary>What a statement fails with instead of being sent, for as long as it is set.</summary>
    public Func<DbCommand, Exception?>? Failure { get; set; }

    /// <summary>What is waited for after a query was executed and before its rows are read.</summary>
    public Func<DbCommand, Task>? Executed { get; set; }

    public void Reset() => _statements.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Record(command);
        return ValueTask.FromResult(result);
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (Executed is { } executed)
        {
            await executed(command);
        }

        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(command);
        return ValueTask.FromResult(result);
    }

    private void Record(DbCommand command)
    {
        _statements.Enqueue(command.CommandText);
        if (Failure?.Invoke(command) is { } failure)
        {
            throw failure;
        }
    }
}

/// <summary>The real provider, with the statements counted.</summary>
internal sealed class CountingDatabase(IDatabaseDialect database, CommandCounter counter) : IDatabaseDialect
{
    public bool BlocksThreads => database.BlocksThreads;

    public bool LocksRows => database.LocksRows;

    public void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        database.Configure(options, connectionString);
        options.AddInterceptors(counter);
    }

    public CommerceDbContext CreateMigrationsContext(string connectionString, TimeProvider timeProvider)
        => database.CreateMigrationsContext(connectionString, timeProvider);

    public Task MigrateAsync(CommerceDbContext migrationsContext, CancellationToken cancellationToken)
        => database.MigrateAsync(migrationsContext, cancellationToken);

    public bool IsConflict(Exception exception) => database.IsConflict(exception);

    public bool IsLockTimeout(Exception exception) => database.IsLockTimeout(exception);

    public bool IsConnectionLost(Exception exception) => database.IsConnectionLost(exception);

    public bool IsUnavailable(Exception exception) => database.IsUnavailable(exception);

    public Task<IDbContextTransaction> BeginWriteAsync(CommerceDbContext context, CancellationToken cancellationToken)
        => database.BeginWriteAsync(context, cancellationToken);

    public IAsyncEnumerable<IdempotencyRecord> FindIdempotencyRecords(CommerceDbContext context, IReadOnlyCollection<IdempotencyId> ids)
        => database.FindIdempotencyRecords(context, ids);

    public Task<IDbContextTransaction> BeginSnapshotAsync(CommerceDbContext context, CancellationToken cancellationToken)
        => database.BeginSnapshotAsync(context, cancellationToken);

    public Task CheckAsync(CommerceDbContext context, CancellationToken cancellationToken) => database.CheckAsync(context, cancellationToken);
}

internal static class CommandCounting
{
    /// <summary>Counts the statements of the registered database.</summary>
    public static void CountCommands(this IServiceCollection services, Func<CommandCounter> counter)
    {
        var registered = services.Single(s => s.ServiceType == typeof(IDatabaseDialect));
        services.Replace(ServiceDescriptor.Singleton<IDatabaseDialect>(
            provider => new CountingDatabase((IDatabaseDialect)registered.ImplementationFactory!(provider), counter())));
    }
}
