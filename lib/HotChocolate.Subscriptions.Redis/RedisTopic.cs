using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace HotChocolate.Subscriptions.Redis;

/// <summary>One channel of Redis that this server listens to, and who listens here.</summary>
internal abstract class RedisTopic(string name)
{
    public string Name { get; } = name;

    public RedisChannel Channel { get; } = new(name, RedisChannel.PatternMode.Literal);

    /// <summary>Done when Redis has confirmed the subscription, or when none can be reached: it is then made up for on the next connection.</summary>
    public Task Connected { get; set; } = Task.CompletedTask;

    public abstract Type MessageType { get; }

    /// <summary>Takes what came over the channel.</summary>
    public abstract void Receive(RedisChannel channel, RedisValue value);
}

/// <summary>A topic of messages of one type. A message is read once, however many subscribers it has.</summary>
internal sealed partial class RedisTopic<TMessage>(string name, Action<RedisTopic> ended, ILogger? logger) : RedisTopic(name)
{
    private readonly Lock _gate = new();
    private readonly List<TopicStream<TMessage>> _streams = [];

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

    public override void Receive(RedisChannel channel, RedisValue value)
    {
        if (TryRead(value) is not { } envelope)
        {
            return;
        }

        if (envelope.Kind == MessageKind.Completed)
        {
            ended(this);
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

    /// <summary>Whoever can reach Redis can write to the channel: what is no message of ours is told and passed over.</summary>
    private MessageEnvelope<TMessage>? TryRead(RedisValue value)
    {
        try
        {
            return MessageEnvelope.Read<TMessage>(value.ToString());
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            LogNotUnderstood(logger ?? NullLogger.Instance, Name, fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of the topic {Topic} was not understood")]
    private static partial void LogNotUnderstood(ILogger logger, string topic, Exception fault);
}
