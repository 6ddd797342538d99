using System.Collections.Concurrent;
using MySqlConnector.Pooling;

namespace MySqlConnector.Tests.Pooling;

/// <summary>A pool of scripted sessions with a clock of its own.</summary>
internal sealed class PoolFixture : IAsyncDisposable
{
    private int _lastId;

    public PoolFixture(PoolSettings? settings = null) =>
        Pool = new SessionPool<ScriptedSession>(settings ?? new PoolSettings { Name = "test", MaximumSize = 2 }, ConnectAsync, Clock);

    public ManualClock Clock { get; } = new();

    public SessionPool<ScriptedSession> Pool { get; }

    public ConcurrentBag<ScriptedSession> Sessions { get; } = [];

    /// <summary>Runs before each session is made.</summary>
    public Func<CancellationToken, Task> OnConnect { get; set; } = static _ => Task.CompletedTask;

    public int OpenCount => Sessions.Count(session => !session.IsClosed);

    public ValueTask<SessionLease<ScriptedSession>> RentAsync(CancellationToken cancellationToken = default) => Pool.RentAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Pool.DisposeAsync();
        Assert.Equal((0, 0, 0), Pool.Count());
    }

    private async ValueTask<ScriptedSession> ConnectAsync(CancellationToken cancellationToken)
    {
        await OnConnect(cancellationToken);
        var session = new ScriptedSession(Interlocked.Increment(ref _lastId));
        Sessions.Add(session);
        return session;
    }
}
