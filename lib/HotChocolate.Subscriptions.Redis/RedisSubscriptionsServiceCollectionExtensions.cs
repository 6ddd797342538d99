using HotChocolate.Execution.Configuration;
using HotChocolate.Subscriptions;
using HotChocolate.Subscriptions.Redis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers topics in Redis.</summary>
public static class RedisSubscriptionsServiceCollectionExtensions
{
    /// <summary>Publishes and receives events through the Redis of the registered <see cref="IConnectionMultiplexer"/>.</summary>
    public static IRequestExecutorBuilder AddRedisSubscriptions(this IRequestExecutorBuilder builder, SubscriptionOptions? options = null)
        => builder.AddRedisSubscriptions(static services => services.GetRequiredService<IConnectionMultiplexer>(), options);

    /// <summary>Publishes and receives events through the Redis of the connection that the factory gives.</summary>
    public static IRequestExecutorBuilder AddRedisSubscriptions(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, IConnectionMultiplexer> connection,
        SubscriptionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connection);
        builder.Services.TryAddSingleton(services =>
            new RedisPubSub(connection(services), options ?? new SubscriptionOptions(), services.GetService<ILogger<RedisPubSub>>()));
        builder.Services.TryAddSingleton<ITopicEventSender>(static services => services.GetRequiredService<RedisPubSub>());
        builder.Services.TryAddSingleton<ITopicEventReceiver>(static services => services.GetRequiredService<RedisPubSub>());
        return builder;
    }
}
