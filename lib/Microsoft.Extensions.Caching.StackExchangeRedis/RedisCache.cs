using System.Buffers;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Microsoft.Extensions.Caching.StackExchangeRedis;

/// <summary>
/// A cache in Redis that other servers share. Entries are hashes of the layout that this package has everywhere, so that servers of both kinds may share one
/// Redis. A wait is given up when its token is cancelled; there is no other bound on the asynchronous calls.
/// </summary>
public class RedisCache(IOptions<RedisCacheOptions> optionsAccessor) : IBufferDistributedCache, IDisposable
{
    private readonly RedisConnection _connection = new(optionsAccessor);
    private readonly string? _prefix = optionsAccessor.Value.InstanceName;

    /// <inheritdoc />
    public byte[]? Get(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var database = _connection.Open();
        var fields = database.HashGet(_prefix + key, RedisEntry.AllFields);
        Renew(database, key, fields);
        return fields[2];
    }

    /// <inheritdoc />
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        token.ThrowIfCancellationRequested();
        var database = await _connection.OpenAsync(token).ConfigureAwait(false);
        var fields = await database.HashGetAsync(_prefix + key, RedisEntry.AllFields).WaitAsync(token).ConfigureAwait(false);
        await RenewAsync(database, key, fields, token).ConfigureAwait(false);
        return fields[2];
    }

    /// <inheritdoc />
    public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        Prepare(_connection.Open(), key, value, options, out var changes).Execute();
        ThrowIfRefused(changes);
    }

    /// <inheritdoc />
    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        token.ThrowIfCancellationRequested();
        var database = await _connection.OpenAsync(token).ConfigureAwait(false);
        var transaction = Prepare(database, key, value, options, out var changes);
        await transaction.ExecuteAsync().WaitAsync(token).ConfigureAwait(false);
        ThrowIfRefused(changes);
    }

    /// <inheritdoc />
    public void Refresh(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var database = _connection.Open();
        Renew(database, key, database.HashGet(_prefix + key, RedisEntry.ExpirationFields));
    }

    /// <inheritdoc />
    public async Task RefreshAsync(string key, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        token.ThrowIfCancellationRequested();
        var database = await _connection.OpenAsync(token).ConfigureAwait(false);
        var fields = await database.HashGetAsync(_prefix + key, RedisEntry.ExpirationFields).WaitAsync(token).ConfigureAwait(false);
        await RenewAsync(database, key, fields, token).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Remove(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _connection.Open().KeyDelete(_prefix + key);
    }

    /// <inheritdoc />
    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        token.ThrowIfCancellationRequested();
        var database = await _connection.OpenAsync(token).ConfigureAwait(false);
        await database.KeyDeleteAsync(_prefix + key).WaitAsync(token).ConfigureAwait(false);
    }

    bool IBufferDistributedCache.TryGet(string key, IBufferWriter<byte> destination) => Write(Get(key), destination);

    async ValueTask<bool> IBufferDistributedCache.TryGetAsync(string key, IBufferWriter<byte> destination, CancellationToken token)
        => Write(await GetAsync(key, token).ConfigureAwait(false), destination);

    void IBufferDistributedCache.Set(string key, ReadOnlySequence<byte> value, DistributedCacheEntryOptions options) => Set(key, value.ToArray(), options);

    async ValueTask IBufferDistributedCache.SetAsync(
        string key, ReadOnlySequence<byte> value, DistributedCacheEntryOptions options, CancellationToken token)
        => await SetAsync(key, value.ToArray(), options, token).ConfigureAwait(false);

    /// <summary>Closes the connection if the cache opened it.</summary>
    public void Dispose()
    {
        _connection.Dispose();
        GC.SuppressFinalize(this);
    }

    private static bool Write(byte[]? value, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(value);
        return value is not null;
    }

    /// <summary>The answers came with the transaction's own; a command that the server refused inside it is told by its task only.</summary>
    private static void ThrowIfRefused(Task[] changes) => Array.Find(changes, change => change.IsFaulted)?.GetAwaiter().GetResult();

    /// <summary>What was under the key, of whatever kind and with whatever expiry, is replaced at once or not at all.</summary>
    private ITransaction Prepare(IDatabase database, string key, byte[] value, DistributedCacheEntryOptions options, out Task[] changes)
    {
        var now = DateTimeOffset.UtcNow;
        var expiresAt = RedisEntry.GetAbsoluteExpiration(options, now);
        var timeToLive = RedisEntry.GetTimeToLive(now, expiresAt, options.SlidingExpiration);
        var transaction = database.CreateTransaction();
        var deleted = transaction.KeyDeleteAsync(_prefix + key);
        var set = transaction.HashSetAsync(_prefix + key, RedisEntry.ToFields(value, expiresAt, options.SlidingExpiration));
        changes = timeToLive is null ? [deleted, set] : [deleted, set, transaction.KeyExpireAsync(_prefix + key, timeToLive)];
        return transaction;
    }

    private void Renew(IDatabase database, string key, RedisValue[] fields)
    {
        if (RedisEntry.GetRenewal(fields, DateTimeOffset.UtcNow) is { } timeToLive)
        {
            database.KeyExpire(_prefix + key, timeToLive);
        }
    }

    private async Task RenewAsync(IDatabase database, string key, RedisValue[] fields, CancellationToken cancellationToken)
    {
        if (RedisEntry.GetRenewal(fields, DateTimeOffset.UtcNow) is { } timeToLive)
        {
            await database.KeyExpireAsync(_prefix + key, timeToLive).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
