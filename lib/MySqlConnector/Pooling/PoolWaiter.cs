namespace MySqlConnector.Pooling;

/// <summary>Somebody who waits for a session, or for the right to open one (null).</summary>
internal sealed class PoolWaiter<TSession>() : TaskCompletionSource<PooledEntry<TSession>?>(TaskCreationOptions.RunContinuationsAsynchronously)
    where TSession : class, IPooledSession;
