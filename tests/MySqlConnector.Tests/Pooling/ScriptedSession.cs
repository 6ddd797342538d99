using MySqlConnector.Pooling;

namespace MySqlConnector.Tests.Pooling;

/// <summary>A session without a server: what it answers is set by the test.</summary>
internal sealed class ScriptedSession(int connectionId) : IPooledSession
{
    private int _owners;

    public int ConnectionId => connectionId;

    public bool IsBroken { get; set; }

    public bool IsOpen { get; set; } = true;

    public bool MustBeReset { get; set; }

    public int ResetCount { get; private set; }

    public int PingCount { get; private set; }

    public bool IsClosed { get; private set; }

    public Func<Task<bool>> OnReset { get; set; } = static () => Task.FromResult(true);

    public Func<CancellationToken, Task<bool>> OnPing { get; set; } = static _ => Task.FromResult(true);

    public Func<Task> OnClose { get; set; } = static () => Task.CompletedTask;

    /// <summary>Counts a use; true when it is the only one.</summary>
    public bool Enter() => Interlocked.Increment(ref _owners) == 1 && !IsClosed;

    public void Exit() => Interlocked.Decrement(ref _owners);

    public bool IsStillOpen() => IsOpen;

    public async ValueTask<bool> TryResetAsync(CancellationToken cancellationToken)
    {
        ResetCount++;
        return await OnReset();
    }

    public async ValueTask<bool> TryPingAsync(CancellationToken cancellationToken)
    {
        PingCount++;
        return await OnPing(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        IsClosed = true;
        await OnClose();
    }
}
