using HotChocolate.Execution.Configuration;
using HotChocolate.Subscriptions;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers topics within the process.</summary>
public static class InMemorySubscriptionsServiceCollectionExtensions
{
    /// <summary>Publishes and receives events within this process only.</summary>
    public static IRequestExecutorBuilder AddInMemorySubscriptions(this IRequestExecutorBuilder builder, SubscriptionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(new InMemoryPubSub(options ?? new SubscriptionOptions()));
        builder.Services.TryAddSingleton<ITopicEventSender>(static services => services.GetRequiredService<InMemoryPubSub>());
        builder.Services.TryAddSingleton<ITopicEventReceiver>(static services => services.GetRequiredService<InMemoryPubSub>());
        return builder;
    }
}
