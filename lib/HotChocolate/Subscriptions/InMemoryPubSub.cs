using System.Threading.Channels;
using HotChocolate.Execution;

namespace HotChocolate.Subscriptions;

/// <summary>Topics within one process. A topic exists as long as somebody is subscribed to it.</summary>
internal sealed class InMemoryPubSub(SubscriptionOptions options) : ITopicEventSender, ITopicEventReceiver
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<ISubscriber>> _subscribersByTopic = new(StringComparer.Ordinal);

    private interface ISubscriber
    {
        void Write(string topicName, object? message);

        void Complete();
    }

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
        var subscriber = new Subscriber<TMessage>(
            this, key, bufferCapacity ?? options.TopicBufferCapacity, bufferFullMode ?? options.TopicBufferFullMode);
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

    private void Unsubscribe(string key, ISubscriber subscriber)
    {
        lock (_gate)
        {
            if (_subscribersByTopic.TryGetValue(key, out var subscribers) && subscribers.Remove(subscriber) && subscribers.Count == 0)
            {
                _subscribersByTopic.Remove(key);
            }
        }

        subscriber.Complete();
    }

    private sealed class Subscriber<TMessage>(InMemoryPubSub pubSub, string key, int capacity, TopicBufferFullMode fullMode)
        : ISourceStream<TMessage>, ISubscriber
    {
        private readonly Channel<TMessage> _buffer = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity)
        {
            SingleReader = true,
            SingleWriter = true,
            FullMode = fullMode switch
            {
                TopicBufferFullMode.DropNewest => BoundedChannelFullMode.DropNewest,
                TopicBufferFullMode.DropWrite => BoundedChannelFullMode.DropWrite,
                _ => BoundedChannelFullMode.DropOldest,
            },
        });

        public IAsyncEnumerable<TMessage> ReadEventsAsync() => _buffer.Reader.ReadAllAsync();

        IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadUntypedAsync();

        public void Write(string topicName, object? message)
        {
            if (message is not TMessage typed)
            {
                throw new InvalidMessageTypeException(topicName, typeof(TMessage), message?.GetType());
            }

            _buffer.Writer.TryWrite(typed);
        }

        public void Complete() => _buffer.Writer.TryComplete();

        public ValueTask DisposeAsync()
        {
            pubSub.Unsubscribe(key, this);
            return default;
        }

        private async IAsyncEnumerable<object?> ReadUntypedAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var message in _buffer.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return message;
            }
        }
    }
}
