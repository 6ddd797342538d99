using GraphCommerce.Server.Redis;
using HotChocolate.Execution.Configuration;
using HotChocolate.Subscriptions;

namespace GraphCommerce.Server.GraphQL;

/// <summary>The topics of the subscriptions: in Redis where one is configured, so that all servers share them, and within the process otherwise.</summary>
internal static class CommerceTopics
{
    /// <summary>How many events wait for a slow subscriber before the oldest are dropped.</summary>
    private const int TopicBufferCapacity = 1024;

    public static IRequestExecutorBuilder AddCommerceTopics(this IRequestExecutorBuilder builder, IConfiguration configuration)
    {
        var options = new SubscriptionOptions { TopicBufferCapacity = TopicBufferCapacity };
        if (!RedisOptions.IsConfiguredIn(configuration))
        {
            return builder.AddInMemorySubscriptions(options);
        }

        options.TopicPrefix = RedisOptions.GetKeyPrefix(configuration);
        return builder.AddRedisSubscriptions(options);
    }
}
