using System.Data;
using MySqlConnector.Session;

namespace MySqlConnector;

public sealed partial class MySqlConnection
{
    /// <inheritdoc />
    public override void Open()
    {
        using var scope = BlockingScope.Enter();
        OpenAsync(isBlocking: true, CancellationToken.None).Wait();
    }

    /// <inheritdoc />
    public override Task OpenAsync(CancellationToken cancellationToken) => OpenAsync(isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Close() => CloseAsync(isBlocking: true).Wait();

    /// <inheritdoc />
    public override Task CloseAsync() => CloseAsync(isBlocking: false).AsTask();

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await CloseAsync(isBlocking: false).ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override void ChangeDatabase(string databaseName)
        => ChangeDatabaseAsync(databaseName, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task ChangeDatabaseAsync(string databaseName, CancellationToken cancellationToken = default)
        => ChangeDatabaseAsync(databaseName, isBlocking: false, cancellationToken).AsTask();

    /// <summary>Whether the server still answers on this connection.</summary>
    public bool Ping()
    {
        using var scope = BlockingScope.Enter();
        return Session.TryPingAsync(CancellationToken.None).Wait();
    }

    /// <summary>Whether the server still answers on this connection.</summary>
    public Task<bool> PingAsync(CancellationToken cancellationToken = default) => Session.TryPingAsync(cancellationToken).AsTask();

    /// <summary>Gives the session back the state it had when it was opened: no transaction, variables, temporary tables, prepared statements.</summary>
    public async ValueTask ResetConnectionAsync(CancellationToken cancellationToken = default)
    {
        var session = Session;
        session.UseBlockingCalls(false);
        if (!await session.TryResetAsync(cancellationToken).ConfigureAwait(false))
        {
            throw MySqlException.ConnectionLost("The connection was lost while it was reset.");
        }
    }

    /// <summary>Closes the idle sessions of the connection's pool now, and those in use when they come back.</summary>
    public static void ClearPool(MySqlConnection connection) => ClearPoolAsync(connection).GetAwaiter().GetResult();

    /// <inheritdoc cref="ClearPool" />
    public static Task ClearPoolAsync(MySqlConnection connection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return s_pools.ClearAsync(connection._connectionString).AsTask().WaitAsync(cancellationToken);
    }

    /// <summary>Closes the idle sessions of all pools now, and those in use when they come back.</summary>
    public static void ClearAllPools() => ClearAllPoolsAsync().GetAwaiter().GetResult();

    /// <inheritdoc cref="ClearAllPools" />
    public static Task ClearAllPoolsAsync(CancellationToken cancellationToken = default)
        => s_pools.ClearAllAsync().AsTask().WaitAsync(cancellationToken);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }

    private async ValueTask OpenAsync(bool isBlocking, CancellationToken cancellationToken)
    {
        if (State == ConnectionState.Closed)
        {
            // Of a connection whose session was lost there is still something to put away.
            await CloseAsync(isBlocking).ConfigureAwait(false);
        }
        else
        {
            throw new InvalidOperationException($"The connection is already {_state}.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        _ = Settings;
        ChangeState(ConnectionState.Connecting);
        try
        {
            _session = await AcquireAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            ChangeState(ConnectionState.Closed);
            throw;
        }

        _hasBeenOpened = true;
        ChangeState(ConnectionState.Open);
    }

    internal async ValueTask CloseAsync(bool isBlocking)
    {
        if (_session is not { } session)
        {
            return;
        }

        session.StopWaitingCall();
        session.UseBlockingCalls(isBlocking);
        try
        {
            if (ActiveReader is { } reader)
            {
                await reader.CloseAsync(isBlocking).ConfigureAwait(false);
            }

            await session.EndUseAsync().ConfigureAwait(false);
        }
        finally
        {
            CurrentTransaction?.Detach();
            ActiveReader = null;
            _session = null;
            await ReleaseAsync(session).ConfigureAwait(false);
            ChangeState(ConnectionState.Closed);
        }
    }

    private async ValueTask ChangeDatabaseAsync(string databaseName, bool isBlocking, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(databaseName);
        var session = Session;
        session.UseBlockingCalls(isBlocking);
        await session.ChangeDatabaseAsync(databaseName, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ServerSession> AcquireAsync(CancellationToken cancellationToken)
    {
        var (settings, pool) = s_pools.Get(_connectionString);
        if (pool is null)
        {
            return await ServerSession.ConnectAsync(settings, cancellationToken).ConfigureAwait(false);
        }

        _lease = await pool.RentAsync(cancellationToken).ConfigureAwait(false);
        return _lease.Session;
    }

    private ValueTask ReleaseAsync(ServerSession session)
    {
        var lease = _lease;
        _lease = null;
        return lease?.ReturnAsync() ?? session.CloseAsync();
    }
}
