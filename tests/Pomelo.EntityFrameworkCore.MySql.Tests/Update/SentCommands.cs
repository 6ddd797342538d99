using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

/// <summary>The commands that contexts sent, and their transactions.</summary>
internal sealed class SentCommands : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly List<string> _commands = [];

    public IReadOnlyList<string> Commands => _commands;

    public int TransactionCount { get; private set; }

    public void Clear()
    {
        _commands.Clear();
        TransactionCount = 0;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        lock (_commands)
        {
            _commands.Add(command.CommandText);
        }

        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => new(ReaderExecuting(command, eventData, result));

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        TransactionCount++;
        return result;
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
        => new(TransactionStarted(connection, eventData, result));
}
