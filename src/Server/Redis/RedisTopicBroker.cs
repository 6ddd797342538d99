using GraphCommerce.Schema.Common;
using StackExchange.Redis;

namespace GraphCommerce.Server.Redis;

/// <summary>Redis as the broker of topics. Where messages may have been lost, a gap is signalled once a probe has succeeded: on this server, or on all of them.</summary>
internal sealed class RedisTopicBroker(IConnectionMultiplexer connection, RedisGateway gateway, IOptions<RedisOptions> options) : TopicBroker
{
    private readonly RedisChannel _gapChannel = RedisChannel.Literal(options.Value.KeyPrefix + "topics-missed");
    private int _hasGap;
    private int _unsentCount;

    public override async Task<bool> TrySendAsync(Func<Task> send, CancellationToken cancellationToken)
    {
        try
        {
            return await gateway.RunAsync(
                async () =>
                {
                    await send();
                    return true;
                },
                cancellationToken);
        }
        catch (Exception fault) when (fault is RedisUnavailableException or RedisServerException)
        {
            Interlocked.Increment(ref _unsentCount);
            return false;
        }
    }

    public override async Task<TStream?> TryOpenAsync<TStream>(Func<Task<TStream>> open, CancellationToken cancellationToken)
        where TStream : class
    {
        try
        {
            return await gateway.RunAsync(open, cancellationToken);
        }
        catch (Exception fault) when (fault is RedisUnavailableException or RedisServerException)
        {
            MarkGap();
            return null;
        }
    }

    /// <summary>Receives the gaps that other servers announce. Where Redis is away the client library subscribes once it is back.</summary>
    public Task ListenAsync() => connection.GetSubscriber().SubscribeAsync(_gapChannel, (_, _) => SignalGap(), CommandFlags.FireAndForget);

    /// <summary>Messages to this server may have been lost.</summary>
    public void MarkGap() => Volatile.Write(ref _hasGap, 1);

    /// <summary>Whether there was a gap since the last call.</summary>
    public bool TakeGap() => Interlocked.Exchange(ref _hasGap, 0) == 1;

    /// <summary>Announces a gap to every server, this one too, if messages of this one may not have arrived. An announcement that fails is such a message.</summary>
    public async Task AnnounceGapAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _unsentCount, 0) > 0)
        {
            await TrySendAsync(() => connection.GetSubscriber().PublishAsync(_gapChannel, ""), cancellationToken);
        }
    }
}
