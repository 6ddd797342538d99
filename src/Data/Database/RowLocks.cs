using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphCommerce.Data.Database;

/// <summary>What a batch does about rows that another transaction holds.</summary>
internal enum RowLocking
{
    /// <summary>Locks nothing: version tokens find a concurrent write.</summary>
    None,

    /// <summary>Locks the rows before it reads them, and waits for those that are held.</summary>
    Wait,

    /// <summary>Locks the rows that are free, and leaves out the commands that need others.</summary>
    SkipHeld,
}

/// <summary>
/// The one home of row locks. Their order is that of the list of row kinds: coupon event, coupon, balance, product, each by ascending key. A tagged query gets
/// the clause that EF Core has no expression for.
/// </summary>
/// <param name="skipSharedClause">The clause for shared locks that skips held rows, in the server's dialect.</param>
internal sealed class RowLocks(string skipSharedClause) : DbCommandInterceptor
{
    private const string TagPrefix = "-- ";
    private const string ForUpdate = "FOR UPDATE";
    private const string ForUpdateSkipLocked = "FOR UPDATE SKIP LOCKED";
    private const string ForShareSkipLocked = "FOR SHARE SKIP LOCKED";

    /// <summary>Locks the rows of the query until the end of the transaction.</summary>
    public static IQueryable<T> Exclusive<T>(IQueryable<T> rows, RowLocking locking)
        => rows.TagWith(locking is RowLocking.SkipHeld ? ForUpdateSkipLocked : ForUpdate);

    /// <summary>Locks the rows of the query that nobody else is about to write.</summary>
    public static IQueryable<T> Shared<T>(IQueryable<T> rows) => rows.TagWith(ForShareSkipLocked);

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        AppendClause(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        AppendClause(command);
        return ValueTask.FromResult(result);
    }

    private void AppendClause(DbCommand command)
    {
        if (!command.CommandText.StartsWith(TagPrefix, StringComparison.Ordinal))
        {
            return;
        }

        var endOfTag = command.CommandText.AsSpan().IndexOfAny('\r', '\n');
        var clause = command.CommandText.AsSpan(TagPrefix.Length, endOfTag - TagPrefix.Length) switch
        {
            ForUpdate => ForUpdate,
            ForUpdateSkipLocked => ForUpdateSkipLocked,
            ForShareSkipLocked => skipSharedClause,
            _ => null,
        };
        if (clause is not null)
        {
            command.CommandText += "\n" + clause;
        }
    }
}
