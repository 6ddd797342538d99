using HotChocolate.Execution;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace HotChocolate.Subscriptions.Redis;

/// <summary>
/// Topics that the servers of a fleet share: each is a channel of Redis, subscribed to once for all subscribers of this server and left with the last one.
/// Messages of a topic keep their order; a slow subscriber does not delay the others. After a lost connection the client library subscribes again by itself;
/// messages that were sent meanwhile do not reach this server.
/// </summary>
internal sealed class RedisPubSub(IConnectionMultiplexer connection, SubscriptionOptions options, ILogger<RedisPubSub>? logger = null)
    : ITopicEventSender, ITopicEventReceiver
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RedisTopic> _topics = new(StringComparer.Ordinal);

    /// <summary>Topics without subscribers whose channel Redis has not confirmed yet: before that the client library sends no UNSUBSCRIBE.</summary>
    private readonly List<RedisTopic> _unconfirmed = [];

    /// <summary>How many topics have subscribers on this server.</summary>
    public int TopicCount
    {
        get
        {
            lock (_gate)
            {
                return _topics.Count;
            }
        }
    }

    public async ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        await PublishAsync(topicName, MessageEnvelope.Write(message)).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask CompleteAsync(string topicName)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        await PublishAsync(topicName, MessageEnvelope.Completed).ConfigureAwait(false);
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default)
        => SubscribeAsync<TMessage>(topicName, null, null, cancellationToken);

    public async ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        TopicStream<TMessage> stream;
        Task connected;
        lock (_gate)
        {
            var topic = GetOrConnect<TMessage>(options.TopicPrefix + topicName);
            stream = new TopicStream<TMessage>(
                bufferCapacity ?? options.TopicBufferCapacity, bufferFullMode ?? options.TopicBufferFullMode, left => Leave(topic, left));
            topic.Add(stream);
            connected = topic.Connected;
        }

        try
        {
            await connected.WaitAsync(cancellationToken).ConfigureAwait(false);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Subscribes and unsubscribes under the gate: the connection sends commands in the order in which they were issued, so that a subscriber that comes while
    /// the last one leaves waits for a confirmation of its own.
    /// </summary>
    private RedisTopic<TMessage> GetOrConnect<TMessage>(string name)
    {
        if (_topics.TryGetValue(name, out var known) && !known.Connected.IsFaulted)
        {
            return known as RedisTopic<TMessage> ?? throw new InvalidMessageTypeException(name, known.MessageType, typeof(TMessage));
        }

        // The client library returns the queue of messages only to a caller that does not wait for the confirmation. A PING after it is confirmed after it.
        var subscriber = connection.GetSubscriber();
        var queue = subscriber.Subscribe(new RedisChannel(name, RedisChannel.PatternMode.Literal), CommandFlags.FireAndForget);
        var topic = new RedisTopic<TMessage>(name, queue, Forget, logger);
        topic.Connected = ConfirmAsync(subscriber, queue.Channel);
        _topics[name] = topic;
        return topic;
    }

    private async Task ConfirmAsync(ISubscriber subscriber, RedisChannel channel)
    {
        try
        {
            await subscriber.PingAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RedisConnectionException || (fault is RedisTimeoutException && !subscriber.IsConnected()))
        {
            // The client library subscribes on the next connection.
            return;
        }

        if (subscriber.SubscribedEndpoint(channel) is null && subscriber.IsConnected())
        {
            throw new RedisException($"Redis refused the subscription to '{channel}'.");
        }

        lock (_gate)
        {
            _unconfirmed.RemoveAll(TryUnsubscribe);
        }
    }

    private void Leave<TMessage>(RedisTopic<TMessage> topic, TopicStream<TMessage> stream)
    {
        lock (_gate)
        {
            if (topic.Remove(stream))
            {
                Forget(topic);
            }
        }
    }

    private void Forget(RedisTopic topic)
    {
        lock (_gate)
        {
            if (_topics.TryGetValue(topic.Name, out var known) && known == topic)
            {
                _topics.Remove(topic.Name);
            }

            if (!topic.IsForgotten)
            {
                topic.IsForgotten = true;
                if (!TryUnsubscribe(topic))
                {
                    _unconfirmed.Add(topic);
                }
            }
        }
    }

    private bool TryUnsubscribe(RedisTopic topic)
    {
        var subscriber = connection.GetSubscriber();
        if (subscriber.SubscribedEndpoint(topic.Queue.Channel) is null && subscriber.IsConnected())
        {
            return false;
        }

        topic.Queue.Unsubscribe(CommandFlags.FireAndForget);
        return true;
    }

    private Task<long> PublishAsync(string topicName, string message)
        => connection.GetSubscriber().PublishAsync(new RedisChannel(options.TopicPrefix + topicName, RedisChannel.PatternMode.Literal), message);
}
