using MySqlConnector.Settings;

namespace MySqlConnector.Pooling;

/// <summary>What a connection string says, and the pool that it means. The pool begins with its first use: reading the settings opens nothing.</summary>
internal sealed class PoolEntry<TSession>(
    ConnectionSettings settings, Func<ConnectionSettings, CancellationToken, ValueTask<TSession>> connect, TimeProvider time)
    where TSession : class, IPooledSession
{
    private readonly Lazy<SessionPool<TSession>?> _pool = new(() => settings.Pooling
        ? new SessionPool<TSession>(PoolSettings.From(settings), cancellationToken => connect(settings, cancellationToken), time)
        : null);

    public ConnectionSettings Settings => settings;

    /// <summary>Null where the connection string asks for none.</summary>
    public SessionPool<TSession>? Pool => _pool.Value;

    public void Deconstruct(out ConnectionSettings connectionSettings, out SessionPool<TSession>? pool) => (connectionSettings, pool) = (Settings, Pool);

    public ValueTask ClearAsync() => _pool is { IsValueCreated: true, Value: { } pool } ? pool.ClearAsync() : ValueTask.CompletedTask;
}
