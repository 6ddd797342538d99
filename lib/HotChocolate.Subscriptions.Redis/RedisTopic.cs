using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace HotChocolate.Subscriptions.Redis;

/// <summary>One channel of Redis that this server listens to, and its subscribers on this server.</summary>
internal abstract class RedisTopic(string name, ChannelMessageQueue queue)
{
    public string Name { get; } = name;

    /// <summary>The messages of the channel in their order: callbacks of the client library may run out of order.</summary>
    public ChannelMessageQueue Queue { get; } = queue;

    /// <summary>Done when Redis has confirmed the subscription, or when it cannot be reached and the client library will subscribe on the next connection.</summary>
    public Task Connected { get; set; } = Task.CompletedTask;

    /// <summary>Whether its last subscriber has left.</summary>
    public bool IsForgotten { get; set; }

    public abstract Type MessageType { get; }
}

/// <summary>A topic of messages of one type. A message is read once, however many subscribers it has.</summary>
internal sealed partial class RedisTopic<TMessage> : RedisTopic
{
    private readonly Lock _gate = new();
    private readonly List<TopicStream<TMessage>> _streams = [];
    private readonly Action<RedisTopic> _ended;
    private readonly ILogger _logger;

    public RedisTopic(string name, ChannelMessageQueue queue, Action<RedisTopic> ended, ILogger? logger)
        : base(name, queue)
    {
        (_ended, _logger) = (ended, logger ?? NullLogger.Instance);
        queue.OnMessage(message => Receive(message.Message));
    }

    public override Type MessageType => typeof(TMessage);

    public void Add(TopicStream<TMessage> stream)
    {
        lock (_gate)
        {
            _streams.Add(stream);
        }
    }

    /// <summary>True if that was the last one.</summary>
    public bool Remove(TopicStream<TMessage> stream)
    {
        lock (_gate)
        {
            return _streams.Remove(stream) && _streams.Count == 0;
        }
    }

    private void Receive(RedisValue value)
    {
        if (TryRead(value) is not { } envelope)
        {
            return;
        }

        if (envelope.Kind == MessageKind.Completed)
        {
            _ended(this);
        }

        lock (_gate)
        {
            foreach (var stream in _streams)
            {
                if (envelope.Kind == MessageKind.Completed)
                {
                    stream.Complete();
                }
                else
                {
                    stream.Write(envelope.Body!);
                }
            }
        }
    }

    /// <summary>Other clients of Redis can write to the channel: a message that cannot be read is logged and skipped.</summary>
    private MessageEnvelope<TMessage>? TryRead(RedisValue value)
    {
        try
        {
            return MessageEnvelope.Read<TMessage>(value.ToString());
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            LogNotUnderstood(_logger, Name, fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of the topic {Topic} was not understood")]
    private static partial void LogNotUnderstood(ILogger logger, string topic, Exception fault);
}
