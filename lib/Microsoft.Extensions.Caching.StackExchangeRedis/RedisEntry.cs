using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace Microsoft.Extensions.Caching.StackExchangeRedis;

/// <summary>
/// How an entry lies in Redis: a hash of the fields <c>absexp</c> (UTC ticks), <c>sldexp</c> (ticks) and <c>data</c>, -1 standing for none. The key's own
/// expiry is what ends an entry; the two fields tell how to move it on when the entry is used.
/// </summary>
internal static class RedisEntry
{
    private const long NotPresent = -1;

    public static readonly RedisValue[] ExpirationFields = ["absexp", "sldexp"];

    public static readonly RedisValue[] AllFields = ["absexp", "sldexp", "data"];

    public static HashEntry[] ToFields(RedisValue data, DateTimeOffset? expiresAt, TimeSpan? slidingExpiration) =>
    [
        new(AllFields[0], expiresAt?.UtcTicks ?? NotPresent),
        new(AllFields[1], slidingExpiration?.Ticks ?? NotPresent),
        new(AllFields[2], data),
    ];

    /// <summary>The instant at which the entry ends however often it is used.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is past.</exception>
    public static DateTimeOffset? GetAbsoluteExpiration(DistributedCacheEntryOptions options, DateTimeOffset now)
    {
        if (options.AbsoluteExpiration <= now)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.AbsoluteExpiration, "The absolute expiration value must be in the future.");
        }

        return options.AbsoluteExpirationRelativeToNow is { } relative ? now + relative : options.AbsoluteExpiration;
    }

    /// <summary>How long the key is to live from now; null for ever.</summary>
    public static TimeSpan? GetTimeToLive(DateTimeOffset now, DateTimeOffset? expiresAt, TimeSpan? slidingExpiration)
    {
        var left = expiresAt - now;
        return left is null || slidingExpiration < left ? slidingExpiration : left;
    }

    /// <summary>The time to live that a use of the entry gives it; null where a use changes nothing.</summary>
    public static TimeSpan? GetRenewal(RedisValue[] fields, DateTimeOffset now)
    {
        if (ReadTicks(fields[1]) is not { } slidingTicks)
        {
            return null;
        }

        DateTimeOffset? expiresAt = ReadTicks(fields[0]) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        return GetTimeToLive(now, expiresAt, TimeSpan.FromTicks(slidingTicks));
    }

    private static long? ReadTicks(RedisValue field) => field.IsNull || (long)field == NotPresent ? null : (long)field;
}
