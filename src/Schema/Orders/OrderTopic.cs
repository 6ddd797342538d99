using GraphCommerce.Data.Common.Topics;
using GraphCommerce.Data.Orders;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;

namespace GraphCommerce.Schema.Orders;

internal enum TopicNews
{
    Change,

    /// <summary>Changes may not have arrived.</summary>
    Gap,

    /// <summary>The topic is complete.</summary>
    End,
}

/// <summary>One follower's side of a topic, which is open only while the broker is there. One caller at a time, but for the disposal.</summary>
internal sealed class OrderTopic(ITopicEventReceiver receiver, TopicBroker broker, TimeProvider timeProvider, string name) : IAsyncDisposable
{
    /// <summary>How long after a failed opening the next is tried, where the broker does not seem to be away.</summary>
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _ended = new();
    private ISourceStream<OrderStatusChange>? _stream;
    private IAsyncEnumerator<OrderStatusChange>? _changes;
    private Task<bool>? _next;

    public OrderStatusChange Current => _changes!.Current;

    /// <summary>Opens the topic if it is not open; once it is, no later change is missed while the broker is there.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_stream is null)
        {
            _stream = await broker.TryOpenAsync(() => receiver.SubscribeAsync<OrderStatusChange>(name, cancellationToken).AsTask(), cancellationToken);
            _changes = _stream?.ReadEventsAsync().GetAsyncEnumerator(_ended.Token);
        }
    }

    public async Task<TopicNews> WaitAsync(Task gap, CancellationToken cancellationToken)
    {
        if (_changes is null)
        {
            await WaitToOpenAsync(gap, cancellationToken);
            return TopicNews.Gap;
        }

        _next ??= _changes.MoveNextAsync().AsTask();
        if (!_next.IsCompleted)
        {
            await Task.WhenAny(_next, gap).WaitAsync(cancellationToken);
        }

        if (gap.IsCompleted)
        {
            return TopicNews.Gap;
        }

        var hasNext = await _next;
        _next = null;
        return hasNext ? TopicNews.Change : TopicNews.End;
    }

    /// <summary>
    /// Leaves the topic; who reads from it at that moment is told of its end or of a cancellation. The enumerator is cancelled and not disposed, which must
    /// not happen while it is moving.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        if (_stream is not null)
        {
            await _stream.DisposeAsync();
        }

        _ended.Dispose();
    }

    private async Task WaitToOpenAsync(Task gap, CancellationToken cancellationToken)
    {
        if (!broker.IsAvailable)
        {
            // When it is back there is a gap.
            await gap.WaitAsync(cancellationToken);
            return;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(gap, Task.Delay(s_retryDelay, timeProvider, waiting.Token));
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
