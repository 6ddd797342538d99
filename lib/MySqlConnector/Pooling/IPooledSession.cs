namespace MySqlConnector.Pooling;

/// <summary>What the pool asks of a session; it speaks to the server only between two owners.</summary>
internal interface IPooledSession : IAsyncDisposable
{
    /// <summary>Whether the session was given up: its connection failed, or its state is unknown.</summary>
    bool IsBroken { get; }

    /// <summary>The server's number of the session.</summary>
    int ConnectionId { get; }

    /// <summary>Whether the connection still seems open, seen without a round trip: the server has neither closed it nor said anything unasked.</summary>
    bool IsStillOpen();

    /// <summary>Whether the session is in a state that its next owner must not meet even where sessions are not reset.</summary>
    bool MustBeReset { get; }

    /// <summary>Rolls back, drops temporary tables, forgets variables. False when the session is of no use any more. Sends before it first waits.</summary>
    ValueTask<bool> TryResetAsync(CancellationToken cancellationToken);

    /// <summary>One round trip. False when the session is of no use any more.</summary>
    ValueTask<bool> TryPingAsync(CancellationToken cancellationToken);
}
