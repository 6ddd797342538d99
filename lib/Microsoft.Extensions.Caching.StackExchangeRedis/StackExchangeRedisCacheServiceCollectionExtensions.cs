using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the cache in Redis.</summary>
public static class StackExchangeRedisCacheServiceCollectionExtensions
{
    /// <summary>Makes Redis the application's <see cref="IDistributedCache"/>.</summary>
    public static IServiceCollection AddStackExchangeRedisCache(this IServiceCollection services, Action<RedisCacheOptions> setupAction)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(setupAction);
        services.AddOptions();
        services.Configure(setupAction);
        return services.AddSingleton<IDistributedCache, RedisCache>();
    }
}
