namespace GraphCommerce.Data.Common.Topics;

/// <summary>One follower's view of a broker's gaps.</summary>
public sealed class TopicGapWatch : IDisposable
{
    private readonly TopicBroker _broker;
    private TaskCompletionSource _next = Create();

    internal TopicGapWatch(TopicBroker broker) => _broker = broker;

    /// <summary>Done at the next gap. Take it before reading from the database: a gap after that asks for another reading.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Dispose() => _broker.Forget(this);

    internal void Signal() => Interlocked.Exchange(ref _next, Create()).SetResult();

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
