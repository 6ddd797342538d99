using System.Collections.Concurrent;
using MySqlConnector.Settings;

namespace MySqlConnector.Pooling;

/// <summary>The pools of a process: one for each connection string that asks for pooling, made on first use.</summary>
internal sealed class PoolRegistry<TSession>(Func<ConnectionSettings, CancellationToken, ValueTask<TSession>> connect, TimeProvider time)
    where TSession : class, IPooledSession
{
    private readonly ConcurrentDictionary<string, PoolEntry<TSession>> _entries = new(StringComparer.Ordinal);

    /// <summary>A connection string, parsed once.</summary>
    public PoolEntry<TSession> Get(string connectionString)
    {
        if (!_entries.TryGetValue(connectionString, out var entry))
        {
            // Two connection strings that differ only in their spelling share a pool.
            var settings = ConnectionSettings.Parse(connectionString);
            entry = _entries.GetOrAdd(settings.ConnectionString, new PoolEntry<TSession>(settings, connect, time));
            _entries.TryAdd(connectionString, entry);
        }

        return entry;
    }

    /// <summary>Clears the pool of a connection string, if there is one.</summary>
    public ValueTask ClearAsync(string connectionString) =>
        _entries.TryGetValue(connectionString, out var entry) ? entry.ClearAsync() : ValueTask.CompletedTask;

    public async ValueTask ClearAllAsync()
    {
        foreach (var entry in _entries.Values.Distinct())
        {
            await entry.ClearAsync().ConfigureAwait(false);
        }
    }
}
