namespace GraphCommerce.Data.Common.Topics;

/// <summary>
/// What carries the topics' messages from publishers to subscribers. This one is the process itself: always there, and loses nothing. A broker between
/// servers can be away; afterwards it tells those who follow topics of the gap, and they read what they follow from the database.
/// </summary>
public class TopicBroker
{
    private readonly Lock _gate = new();
    private readonly HashSet<TopicGapWatch> _watches = [];

    /// <summary>False while messages certainly do not arrive.</summary>
    public virtual bool IsAvailable => true;

    /// <summary>How many follow topics now.</summary>
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
    /// Sends a message; false if it may not have arrived, of which the subscribers are told later. It is begun before this method returns, so that messages
    /// keep their order.
    /// </summary>
    public virtual async Task<bool> TrySendAsync(Func<Task> send, CancellationToken cancellationToken)
    {
        await send().ConfigureAwait(false);
        return true;
    }

    /// <summary>Opens a stream of messages; null if the broker is not there.</summary>
    public virtual async Task<TStream?> TryOpenAsync<TStream>(Func<Task<TStream>> open, CancellationToken cancellationToken)
        where TStream : class, IAsyncDisposable
        => await open().ConfigureAwait(false);

    /// <summary>Tells of gaps from now on.</summary>
    public TopicGapWatch WatchGaps()
    {
        var watch = new TopicGapWatch(this);
        lock (_gate)
        {
            _watches.Add(watch);
        }

        return watch;
    }

    /// <summary>Messages may not have reached this server.</summary>
    internal void SignalGap()
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

    internal void Forget(TopicGapWatch watch)
    {
        lock (_gate)
        {
            _watches.Remove(watch);
        }
    }
}
