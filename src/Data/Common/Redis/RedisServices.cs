using GraphCommerce.Data.Common.Topics;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;

namespace GraphCommerce.Data.Common.Redis;

/// <summary>Registers Redis where one is configured, and what stands in for it where none is.</summary>
internal static class RedisServices
{
    public static IServiceCollection AddRedis(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<RedisOptions>(configuration, RedisOptions.Section);
        if (!RedisOptions.IsConfiguredIn(configuration))
        {
            services.TryAddSingleton<TopicBroker>();
            return services.AddDistributedMemoryCache();
        }

        services.AddSingleton<IConnectionMultiplexer>(provider => Connect(provider.GetRequiredService<IOptions<RedisOptions>>().Value));
        services.AddSingleton<RedisGateway>();
        services.AddSingleton<RedisTopicBroker>();
        services.AddSingleton<TopicBroker>(provider => provider.GetRequiredService<RedisTopicBroker>());
        services.AddHostedService<RedisProbe>();
        services.AddOptions<RedisCacheOptions>().Configure<IOptions<RedisOptions>, IServiceProvider>((cache, redis, provider) =>
        {
            cache.InstanceName = redis.Value.KeyPrefix;
            cache.ConnectionMultiplexerFactory = () => Task.FromResult(provider.GetRequiredService<IConnectionMultiplexer>());
        });
        return services.AddStackExchangeRedisCache(_ => { });
    }

    /// <summary>The connection; where Redis is away it is made when Redis comes.</summary>
    private static ConnectionMultiplexer Connect(RedisOptions options)
    {
        var settings = ConfigurationOptions.Parse(options.ConnectionString);
        settings.AbortOnConnectFail = false;
        settings.ConnectRetry = 1;
        settings.ConnectTimeout = (int)options.ConnectTimeout.TotalMilliseconds;
        settings.ClientName ??= "graphcommerce";
        return ConnectionMultiplexer.Connect(settings);
    }
}
