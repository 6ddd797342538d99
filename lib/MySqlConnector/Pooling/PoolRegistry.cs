using System.Collections.Concurrent;
using MySqlConnector.Settings;

namespace MySqlConnector.Pooling;

/// <summary>The pools of a process: one for each connection string that asks for pooling, made on first use.</summary>
internal sealed class PoolRegistry<TSession>(Func<ConnectionSettings, CancellationToken, ValueTask<TSession>> connect, TimeProvider time)
    where TSession : class, IPooledSession
{
    // Two threads may make an entry at once; the pool itself starts a timer, so only one of them may make that.
    private readonly ConcurrentDictionary<string, Lazy<Entry>> _entries = new(StringComparer.Ordinal);

    /// <summary>The settings of a connection string, parsed once, and its pool; no pool if it asks for none.</summary>
    public (ConnectionSettings Settings, SessionPool<TSession>? Pool) Get(string connectionString)
    {
        if (!_entries.TryGetValue(connectionString, out var entry))
        {
            // Two connection strings that differ only in their spelling share a pool.
            var settings = ConnectionSettings.Parse(connectionString);
            entry = _entries.GetOrAdd(settings.ConnectionString, new Lazy<Entry>(() => Make(settings)));
            _entries.TryAdd(connectionString, entry);
        }

        return (entry.Value.Settings, entry.Value.Pool);
    }

    /// <summary>Clears the pool of a connection string, if there is one.</summary>
    public ValueTask ClearAsync(string connectionString) =>
        _entries.TryGetValue(connectionString, out var entry) && entry.Value.Pool is { } pool ? pool.ClearAsync() : ValueTask.CompletedTask;

    public async ValueTask ClearAllAsync()
    {
        foreach (var entry in _entries.Values)
        {
            if (entry.Value.Pool is { } pool)
            {
                await pool.ClearAsync().ConfigureAwait(false);
            }
        }
    }

    private Entry Make(ConnectionSettings settings) => new(
        settings,
        settings.Pooling
            ? new SessionPool<TSession>(PoolSettings.From(settings), cancellationToken => connect(settings, cancellationToken), time)
            : null);

    private sealed record Entry(ConnectionSettings Settings, SessionPool<TSession>? Pool);
}
