using System.Data;
using MySqlConnector.Session;
using System.Data.Common;

namespace MySqlConnector;

public sealed partial class MySqlConnection
{
    /// <inheritdoc cref="DbConnection.BeginTransaction()" />
    public new MySqlTransaction BeginTransaction() => BeginTransaction(IsolationLevel.Unspecified);

    /// <inheritdoc cref="DbConnection.BeginTransaction(IsolationLevel)" />
    public new MySqlTransaction BeginTransaction(IsolationLevel isolationLevel) => BeginTransaction(isolationLevel, isReadOnly: false);

    /// <summary>Starts a transaction that may be read-only.</summary>
    public MySqlTransaction BeginTransaction(IsolationLevel isolationLevel, bool isReadOnly)
        => BeginTransactionAsync(isolationLevel, isReadOnly, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc cref="DbConnection.BeginTransactionAsync(CancellationToken)" />
    public new ValueTask<MySqlTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default)
        => BeginTransactionAsync(IsolationLevel.Unspecified, cancellationToken);

    /// <inheritdoc cref="DbConnection.BeginTransactionAsync(IsolationLevel, CancellationToken)" />
    public new ValueTask<MySqlTransaction> BeginTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken = default)
        => BeginTransactionAsync(isolationLevel, isReadOnly: false, isBlocking: false, cancellationToken);

    /// <summary>Starts a transaction that may be read-only.</summary>
    public ValueTask<MySqlTransaction> BeginTransactionAsync(IsolationLevel isolationLevel, bool isReadOnly, CancellationToken cancellationToken = default)
        => BeginTransactionAsync(isolationLevel, isReadOnly, isBlocking: false, cancellationToken);

    /// <inheritdoc />
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => BeginTransaction(isolationLevel);

    /// <inheritdoc />
    protected override async ValueTask<DbTransaction> BeginDbTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken)
        => await BeginTransactionAsync(isolationLevel, cancellationToken).ConfigureAwait(false);

    private async ValueTask<MySqlTransaction> BeginTransactionAsync(
        IsolationLevel isolationLevel, bool isReadOnly, bool isBlocking, CancellationToken cancellationToken)
    {
        if (CurrentTransaction is not null)
        {
            throw new InvalidOperationException("The connection has a transaction already; transactions are not nested.");
        }

        var session = Session;
        session.UseBlockingCalls(isBlocking);
        await session.ExecuteAsync(StartText(isolationLevel, isReadOnly), Settings.DefaultCommandTimeout, cancellationToken).ConfigureAwait(false);
        return CurrentTransaction = new MySqlTransaction(this, isolationLevel);
    }

    /// <summary>One text, so that the level and the start cost one round trip. The level holds for the next transaction only.</summary>
    private static string StartText(IsolationLevel isolationLevel, bool isReadOnly)
    {
        var level = isolationLevel switch
        {
            IsolationLevel.Unspecified => "",
            IsolationLevel.ReadUncommitted => "set transaction isolation level read uncommitted;",
            IsolationLevel.ReadCommitted => "set transaction isolation level read committed;",
            IsolationLevel.RepeatableRead or IsolationLevel.Snapshot => "set transaction isolation level repeatable read;",
            IsolationLevel.Serializable => "set transaction isolation level serializable;",
            _ => throw new NotSupportedException($"MySQL has no isolation level {isolationLevel}."),
        };

        return (isolationLevel == IsolationLevel.Snapshot, isReadOnly) switch
        {
            (false, false) => level + "start transaction",
            (true, false) => level + "start transaction with consistent snapshot",
            (false, true) => level + "start transaction read only",
            (true, true) => level + "start transaction with consistent snapshot, read only",
        };
    }
}
