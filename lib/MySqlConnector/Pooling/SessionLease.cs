namespace MySqlConnector.Pooling;

/// <summary>One use of a session. It ends with the first return; a second return does nothing, whoever has the session then.</summary>
internal sealed class SessionLease<TSession>(SessionPool<TSession> pool, PooledEntry<TSession> entry, long startedAt)
    where TSession : class, IPooledSession
{
    private int _isReturned;

    public TSession Session => Volatile.Read(ref _isReturned) == 0
        ? entry.Session
        : throw new InvalidOperationException("The session was returned to its pool and may belong to somebody else by now.");

    /// <summary>Gives the session back. It is reset from now on, before its next use in any case.</summary>
    public ValueTask ReturnAsync() => Interlocked.Exchange(ref _isReturned, 1) == 0 ? pool.ReturnAsync(entry, startedAt) : ValueTask.CompletedTask;
}
