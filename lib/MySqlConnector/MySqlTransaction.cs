using System.Data;
using MySqlConnector.Session;
using System.Data.Common;

namespace MySqlConnector;

/// <summary>A transaction of a <see cref="MySqlConnection"/>. Disposing it before it was committed rolls it back.</summary>
public sealed class MySqlTransaction : DbTransaction
{
    private bool _isDisposed;

    internal MySqlTransaction(MySqlConnection connection, IsolationLevel isolationLevel)
    {
        Connection = connection;
        IsolationLevel = isolationLevel;
    }

    /// <summary>The connection while the transaction is open, then null.</summary>
    public new MySqlConnection? Connection { get; private set; }

    /// <inheritdoc />
    public override IsolationLevel IsolationLevel { get; }

    /// <inheritdoc />
    public override bool SupportsSavepoints => true;

    /// <inheritdoc />
    protected override DbConnection? DbConnection => Connection;

    /// <inheritdoc />
    public override void Commit() => EndAsync("commit", isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task CommitAsync(CancellationToken cancellationToken = default) => EndAsync("commit", isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Rollback() => EndAsync("rollback", isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task RollbackAsync(CancellationToken cancellationToken = default) => EndAsync("rollback", isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Save(string savepointName) => SavepointAsync("savepoint ", savepointName, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task SaveAsync(string savepointName, CancellationToken cancellationToken = default)
        => SavepointAsync("savepoint ", savepointName, isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Rollback(string savepointName)
        => SavepointAsync("rollback to savepoint ", savepointName, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task RollbackAsync(string savepointName, CancellationToken cancellationToken = default)
        => SavepointAsync("rollback to savepoint ", savepointName, isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Release(string savepointName)
        => SavepointAsync("release savepoint ", savepointName, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task ReleaseAsync(string savepointName, CancellationToken cancellationToken = default)
        => SavepointAsync("release savepoint ", savepointName, isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await DisposeAsync(isBlocking: false).ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The connection was closed: nothing is left to end.</summary>
    internal void Detach()
    {
        if (Connection is { } connection)
        {
            connection.CurrentTransaction = null;
            Connection = null;
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            DisposeAsync(isBlocking: true).Wait();
        }

        base.Dispose(disposing);
    }

    private async ValueTask DisposeAsync(bool isBlocking)
    {
        _isDisposed = true;
        if (Connection is { } connection)
        {
            if (connection.ActiveReader is { } reader)
            {
                await reader.CloseAsync(isBlocking).ConfigureAwait(false);
            }

            connection.Session.UseBlockingCalls(isBlocking);
            Detach();
            await connection.Session.EndUseAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask EndAsync(string text, bool isBlocking, CancellationToken cancellationToken)
    {
        var connection = OpenConnection();
        connection.Session.UseBlockingCalls(isBlocking);
        await connection.Session.ExecuteAsync(text, connection.Settings.DefaultCommandTimeout, cancellationToken).ConfigureAwait(false);
        Detach();
    }

    private ValueTask SavepointAsync(string statement, string name, bool isBlocking, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var connection = OpenConnection();
        connection.Session.UseBlockingCalls(isBlocking);
        var text = statement + '`' + name.Replace("`", "``", StringComparison.Ordinal) + '`';
        return connection.Session.ExecuteAsync(text, connection.Settings.DefaultCommandTimeout, cancellationToken);
    }

    private MySqlConnection OpenConnection()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return Connection ?? throw new InvalidOperationException("The transaction has ended already.");
    }
}
