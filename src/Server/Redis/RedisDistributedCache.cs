using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace GraphCommerce.Server.Redis;

/// <summary>
/// The cache that servers share, behind the circuit breaker. A key that holds something other than a cache entry is removed: the cache package does not write
/// over another type. The package's cache is not disposed of, because it would dispose of the connection, which is shared.
/// </summary>
internal sealed class RedisDistributedCache(IDistributedCache cache, RedisGateway gateway) : IDistributedCache
{
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        try
        {
            return await gateway.RunAsync(() => cache.GetAsync(key, token), token);
        }
        catch (Exception fault) when (fault is RedisServerException or InvalidCastException or ArgumentException)
        {
            await RemoveAsync(key, token);
            return null;
        }
    }

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        => RunAsync(() => cache.SetAsync(key, value, options, token), token);

    public Task RefreshAsync(string key, CancellationToken token = default) => RunAsync(() => cache.RefreshAsync(key, token), token);

    public Task RemoveAsync(string key, CancellationToken token = default) => RunAsync(() => cache.RemoveAsync(key, token), token);

    /// <summary>The synchronous calls block a thread; nothing uses them.</summary>
    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    private Task<bool> RunAsync(Func<Task> call, CancellationToken cancellationToken) => gateway.RunAsync(
        async () =>
        {
            await call();
            return true;
        },
        cancellationToken);
}
