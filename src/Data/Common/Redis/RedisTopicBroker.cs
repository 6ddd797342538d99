using GraphCommerce.Data.Common.Topics;
using StackExchange.Redis;

namespace GraphCommerce.Data.Common.Redis;

/// <summary>Redis as the broker of topics. A send that fails is remembered, and once Redis is back every server is told.</summary>
internal sealed class RedisTopicBroker(RedisGateway link) : TopicBroker
{
    private int _missedCount;

    public override bool IsAvailable => link.State == BreakerState.Closed;

    public override async Task<bool> TrySendAsync(Func<Task> send, CancellationToken cancellationToken)
    {
        try
        {
            return await link.RunAsync(
                async () =>
                {
                    await send().ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RedisUnavailableException or RedisServerException)
        {
            Interlocked.Increment(ref _missedCount);
            return false;
        }
    }

    public override async Task<TStream?> TryOpenAsync<TStream>(Func<Task<TStream>> open, CancellationToken cancellationToken)
        where TStream : class
    {
        Task<TStream>? opening = null;
        try
        {
            return await link.RunAsync(() => opening = open(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            if (opening is not null)
            {
                _ = CloseLaterAsync(opening);
            }

            if (fault is RedisUnavailableException or RedisServerException)
            {
                return null;
            }

            throw;
        }
    }

    /// <summary>Tells every server, this one too, if messages of this one may not have arrived.</summary>
    public async Task AnnounceMissedAsync(Func<Task> announce, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _missedCount, 0) > 0)
        {
            // One that fails counts as missed itself.
            await TrySendAsync(announce, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Nobody waits for this stream any more: whenever it opens it is closed.</summary>
    private static async Task CloseLaterAsync<TStream>(Task<TStream> opening)
        where TStream : class, IAsyncDisposable
    {
        try
        {
            var stream = await opening.ConfigureAwait(false);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException or OperationCanceledException)
        {
            // It was never open.
        }
    }
}
