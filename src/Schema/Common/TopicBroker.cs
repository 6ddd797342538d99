namespace GraphCommerce.Schema.Common;

/// <summary>
/// Carries the messages of topics from publishers to subscribers. After a gap, when messages may not have arrived, subscribers read the database again. This broker
/// is the process itself, which loses nothing; one between servers signals a gap after each loss, once messages arrive again.
/// </summary>
public class TopicBroker
{
    private readonly Lock _gate = new();
    private readonly HashSet<TopicGapWatch> _watches = [];

    /// <summary>How many subscribers watch for gaps.</summary>
    public int WatchCount
    {
        get
        {
            lock (_gate)
            {
                return _watches.Count;
            }
        }
    }

    /// <summary>
    /// Sends a message; false if it may not have arrived, which leads to a gap. The sending starts before this method returns, so that messages keep their order.
    /// </summary>
    public virtual async Task<bool> TrySendAsync(Func<Task> send, CancellationToken cancellationToken)
    {
        await send();
        return true;
    }

    /// <summary>Opens a stream of messages; null if that is not possible now: a gap follows once it is.</summary>
    public virtual async Task<TStream?> TryOpenAsync<TStream>(Func<Task<TStream>> open, CancellationToken cancellationToken)
        where TStream : class
        => await open();

    /// <summary>Watches for gaps from now on.</summary>
    public TopicGapWatch WatchGaps()
    {
        var watch = new TopicGapWatch(Remove);
        lock (_gate)
        {
            _watches.Add(watch);
        }

        return watch;
    }

    /// <summary>Messages may not have reached this server.</summary>
    public void SignalGap()
    {
        TopicGapWatch[] watches;
        lock (_gate)
        {
            watches = [.. _watches];
        }

        foreach (var watch in watches)
        {
            watch.Signal();
        }
    }

    private void Remove(TopicGapWatch watch)
    {
        lock (_gate)
        {
            _watches.Remove(watch);
        }
    }
}

/// <summary>The gaps of a broker as one subscriber sees them.</summary>
public sealed class TopicGapWatch : IDisposable
{
    private readonly Action<TopicGapWatch> _remove;
    private TaskCompletionSource _next = Create();

    internal TopicGapWatch(Action<TopicGapWatch> remove) => _remove = remove;

    /// <summary>Completes at the next gap. Take it before the database is read: a gap after that requires another reading.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Dispose() => _remove(this);

    internal void Signal() => Interlocked.Exchange(ref _next, Create()).SetResult();

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
