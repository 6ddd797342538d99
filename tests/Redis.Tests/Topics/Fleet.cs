using GraphCommerce.Servers;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;
using HotChocolate.Subscriptions.Redis;
using StackExchange.Redis;

namespace Redis.Tests.Topics;

/// <summary>Two servers at one Redis, each with a connection of its own.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private readonly ConnectionMultiplexer _first;
    private readonly ConnectionMultiplexer _second;
    private readonly bool _isOwner;

    private Fleet(RedisServer server, bool isOwner, SubscriptionOptions options, ConnectionMultiplexer first, ConnectionMultiplexer second)
    {
        (Server, _isOwner, _first, _second) = (server, isOwner, first, second);
        Prefix = options.TopicPrefix!;
        A = new RedisPubSub(first, options);
        B = new RedisPubSub(second, options);
    }

    public RedisServer Server { get; }

    /// <summary>Of this fleet alone, so that tests can share a Redis.</summary>
    public string Prefix { get; }

    public RedisPubSub A { get; }

    public RedisPubSub B { get; }

    public static async Task<Fleet> StartAsync(RedisServer? server = null, int capacity = 100_000, TopicBufferFullMode mode = TopicBufferFullMode.DropOldest)
    {
        var options = new SubscriptionOptions { TopicPrefix = $"{Guid.NewGuid():N}:", TopicBufferCapacity = capacity, TopicBufferFullMode = mode };
        var used = server ?? await RedisServer.SharedAsync();
        return new Fleet(used, server is not null, options, await ConnectAsync(used), await ConnectAsync(used));
    }

    public static async Task<ConnectionMultiplexer> ConnectAsync(RedisServer server)
    {
        var settings = ConfigurationOptions.Parse(server.Configuration);
        settings.AbortOnConnectFail = false;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        settings.HeartbeatInterval = TimeSpan.FromMilliseconds(100);
        settings.ReconnectRetryPolicy = new LinearRetry(100);
        return await ConnectionMultiplexer.ConnectAsync(settings);
    }

    /// <summary>How many connections of all servers listen to the topic, as Redis says.</summary>
    public async Task<string> CountListenersAsync(string topic) => (await Server.QueryAsync("PUBSUB", "NUMSUB", Prefix + topic)).Split('\n')[1];

    public async ValueTask DisposeAsync()
    {
        _first.Dispose();
        _second.Dispose();
        if (_isOwner)
        {
            await Server.DisposeAsync();
        }
    }
}

internal static class SourceStreams
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>The next messages, as many as asked for or as there are until the stream ends.</summary>
    public static async Task<List<T>> ReadAsync<T>(this ISourceStream<T> stream, int count = int.MaxValue)
    {
        using var limit = new CancellationTokenSource(s_patience);
        var messages = new List<T>();
        await foreach (var message in stream.ReadEventsAsync().WithCancellation(limit.Token))
        {
            messages.Add(message);
            if (messages.Count == count)
            {
                break;
            }
        }

        return messages;
    }
}
