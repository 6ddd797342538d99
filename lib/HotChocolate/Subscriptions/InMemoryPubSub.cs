using HotChocolate.Execution;

namespace HotChocolate.Subscriptions;

/// <summary>Topics within one process. A topic exists as long as somebody is subscribed to it.</summary>
internal sealed class InMemoryPubSub(SubscriptionOptions options) : ITopicEventSender, ITopicEventReceiver
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<ITopicStream>> _subscribersByTopic = new(StringComparer.Ordinal);

    /// <summary>How many topics somebody is subscribed to.</summary>
    public int TopicCount
    {
        get
        {
            lock (_gate)
            {
                return _subscribersByTopic.Count;
            }
        }
    }

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_subscribersByTopic.TryGetValue(options.TopicPrefix + topicName, out var subscribers))
            {
                foreach (var subscriber in subscribers)
                {
                    subscriber.Write(topicName, message);
                }
            }
        }

        return default;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        lock (_gate)
        {
            if (_subscribersByTopic.Remove(options.TopicPrefix + topicName, out var subscribers))
            {
                foreach (var subscriber in subscribers)
                {
                    subscriber.Complete();
                }
            }
        }

        return default;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default)
        => SubscribeAsync<TMessage>(topicName, null, null, cancellationToken);

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        var key = options.TopicPrefix + topicName;
        var subscriber = new TopicStream<TMessage>(
            bufferCapacity ?? options.TopicBufferCapacity, bufferFullMode ?? options.TopicBufferFullMode, stream => Unsubscribe(key, stream));
        lock (_gate)
        {
            if (!_subscribersByTopic.TryGetValue(key, out var subscribers))
            {
                _subscribersByTopic.Add(key, subscribers = []);
            }

            subscribers.Add(subscriber);
        }

        return ValueTask.FromResult<ISourceStream<TMessage>>(subscriber);
    }

    private void Unsubscribe(string key, ITopicStream subscriber)
    {
        lock (_gate)
        {
            if (_subscribersByTopic.TryGetValue(key, out var subscribers) && subscribers.Remove(subscriber) && subscribers.Count == 0)
            {
                _subscribersByTopic.Remove(key);
            }
        }
    }
}
