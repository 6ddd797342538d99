namespace MySqlConnector.Pooling;

/// <summary>A session of the pool with what the pool knows of it.</summary>
internal sealed class PooledEntry<TSession>(TSession session, long createdAt, int generation, int trustedAt)
    where TSession : class, IPooledSession
{
    private readonly WeakReference<SessionLease<TSession>?> _owner = new(null);

    public TSession Session { get; } = session;

    /// <summary>A timestamp of the pool's clock.</summary>
    public long CreatedAt { get; } = createdAt;

    /// <summary>How often the pool had been cleared when the session was made.</summary>
    public int Generation { get; } = generation;

    /// <summary>How many sessions of the pool had failed when this one was last known to live.</summary>
    public int TrustedAt { get; set; } = trustedAt;

    public long ReturnedAt { get; set; } = createdAt;

    /// <summary>The reset that began when the session was returned.</summary>
    public Task<bool> Reset { get; set; } = Task.FromResult(true);

    public bool IsLeased { get; private set; }

    /// <summary>Whether the owner was collected without returning the session.</summary>
    public bool IsForgotten => IsLeased && !_owner.TryGetTarget(out _);

    public void LeaseTo(SessionLease<TSession> owner)
    {
        _owner.SetTarget(owner);
        IsLeased = true;
    }

    /// <summary>True for the one caller who ends the lease.</summary>
    public bool EndLease()
    {
        var wasLeased = IsLeased;
        IsLeased = false;
        return wasLeased;
    }
}
