using HotChocolate.Execution;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace HotChocolate.Subscriptions.Redis;

/// <summary>
/// Topics that the servers of a fleet share: each is a channel of Redis, subscribed to once for all subscribers of this server and left with the last one.
/// Messages of a topic keep their order, since the connection does; a slow subscriber holds up nobody. After a lost connection the client library subscribes
/// again by itself; what was sent meanwhile did not reach this server.
/// </summary>
internal sealed class RedisPubSub(IConnectionMultiplexer connection, SubscriptionOptions options, ILogger<RedisPubSub>? logger = null)
    : ITopicEventSender, ITopicEventReceiver
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RedisTopic> _topics = new(StringComparer.Ordinal);

    /// <summary>How many topics this server listens to.</summary>
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
    /// Subscribing and leaving are begun under the gate: the connection carries them out in the order in which they were begun, so that whoever comes while
    /// the last one leaves waits for a confirmation of their own.
    /// </summary>
    private RedisTopic<TMessage> GetOrConnect<TMessage>(string name)
    {
        if (_topics.TryGetValue(name, out var known) && !known.Connected.IsFaulted)
        {
            return known as RedisTopic<TMessage> ?? throw new InvalidMessageTypeException(name, known.MessageType, typeof(TMessage));
        }

        var topic = new RedisTopic<TMessage>(name, Forget, logger);
        topic.Connected = ConfirmAsync(connection.GetSubscriber().SubscribeAsync(topic.Channel, topic.Receive));
        _topics[name] = topic;
        return topic;
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

    /// <summary>Without waiting: nobody listens any more, and Redis may be away.</summary>
    private void Forget(RedisTopic topic)
    {
        lock (_gate)
        {
            if (_topics.TryGetValue(topic.Name, out var known) && known == topic)
            {
                _topics.Remove(topic.Name);
            }

            connection.GetSubscriber().UnsubscribeAsync(topic.Channel, topic.Receive, CommandFlags.FireAndForget);
        }
    }

    private static async Task ConfirmAsync(Task subscribing)
    {
        try
        {
            await subscribing.ConfigureAwait(false);
        }
        catch (RedisConnectionException)
        {
            // The connection was lost under it: the client library has remembered the channel and subscribes on the next one, as it does where it knew before.
        }
    }

    private Task<long> PublishAsync(string topicName, string message)
        => connection.GetSubscriber().PublishAsync(new RedisChannel(options.TopicPrefix + topicName, RedisChannel.PatternMode.Literal), message);
}
