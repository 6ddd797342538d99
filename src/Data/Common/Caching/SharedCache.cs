using GraphCommerce.Data.Common.Redis;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace GraphCommerce.Data.Common.Caching;

/// <summary>
/// The cache that servers share, for what can be had without it: it never throws, and with Redis it waits no longer than one bounded call. Without Redis it
/// is the process's own.
/// </summary>
internal sealed partial class SharedCache(IDistributedCache cache, ILogger<SharedCache> logger, RedisGateway? redis = null)
{
    /// <summary>The value, if there is one; and whether the cache was there to tell.</summary>
    public async Task<(bool IsAvailable, byte[]? Value)> FindAsync(string key)
    {
        try
        {
            return (true, await RunAsync(() => cache.GetAsync(key)).ConfigureAwait(false));
        }
        catch (RedisUnavailableException)
        {
            return (false, null);
        }
        catch (Exception fault) when (fault is RedisServerException or InvalidCastException or ArgumentException)
        {
            // Something else lies under the key, or something that nobody understands: it can be written over.
            LogRefused(logger, key, fault.Message);
            return (true, null);
        }
    }

    public Task<bool> TrySetAsync(string key, byte[] value, TimeSpan duration) => TryAsync(key, async () =>
    {
        await cache.SetAsync(key, value, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = duration }).ConfigureAwait(false);
        return true;
    });

    public Task<bool> TryRemoveAsync(string key) => TryAsync(key, async () =>
    {
        await cache.RemoveAsync(key).ConfigureAwait(false);
        return true;
    });

    private async Task<bool> TryAsync(string key, Func<Task<bool>> call)
    {
        try
        {
            return await RunAsync(call).ConfigureAwait(false);
        }
        catch (RedisUnavailableException)
        {
            return false;
        }
        catch (RedisServerException refusal)
        {
            LogRefused(logger, key, refusal.Message);
            return false;
        }
    }

    private Task<T> RunAsync<T>(Func<Task<T>> call) => redis is null ? call() : redis.RunAsync(call, CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis refused to work on the cache key {Key}: {Refusal}")]
    private static partial void LogRefused(ILogger logger, string key, string refusal);
}
