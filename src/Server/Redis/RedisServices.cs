using GraphCommerce.Data;
using GraphCommerce.Schema.Common;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion.Serialization;
using ZiggyCreatures.Caching.Fusion.Serialization.SystemTextJson;

namespace GraphCommerce.Server.Redis;

/// <summary>Registers Redis where one is configured: the broker of topics and the second level of cached rankings, over one connection.</summary>
internal static class RedisServices
{
    public static IServiceCollection AddRedis(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<RedisOptions>(configuration, RedisOptions.Section);
        if (!RedisOptions.IsConfiguredIn(configuration))
        {
            return services;
        }

        // Where Redis is away the connection is made once it is there.
        services.AddSingleton<IConnectionMultiplexer>(provider =>
            ConnectionMultiplexer.Connect(provider.GetRequiredService<IOptions<RedisOptions>>().Value.ToConfiguration()));
        services.AddSingleton<RedisGateway>();
        services.AddSingleton<RedisTopicBroker>();
        services.AddSingleton<TopicBroker>(provider => provider.GetRequiredService<RedisTopicBroker>());
        services.AddSingleton<IFusionCacheSerializer, FusionCacheSystemTextJsonSerializer>();
        services.AddSingleton<IDistributedCache>(CreateCache);
        return services.AddHostedService<RedisProbe>();
    }

    private static RedisDistributedCache CreateCache(IServiceProvider provider)
    {
        var cache = new RedisCache(new RedisCacheOptions
        {
            InstanceName = provider.GetRequiredService<IOptions<RedisOptions>>().Value.KeyPrefix,
            ConnectionMultiplexerFactory = () => Task.FromResult(provider.GetRequiredService<IConnectionMultiplexer>()),
        });
        return new RedisDistributedCache(cache, provider.GetRequiredService<RedisGateway>());
    }
}
