using GraphCommerce.Data.Common.Topics;
using GraphCommerce.Data.Orders;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;

namespace GraphCommerce.Schema.Orders;

/// <summary>Opens streams of order changes.</summary>
public sealed class OrderChanges(ITopicEventReceiver receiver, TopicBroker broker, OrderStatusReader orders, TimeProvider timeProvider)
{
    /// <summary>How far before the last reading one after a gap begins: clocks of servers differ, and a change is stamped before it is committed.</summary>
    private static readonly TimeSpan s_overlap = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The order's present status at first. Whenever it is read from the database <paramref name="check"/> sees it, or null if there is no such order, and
    /// throws what ends the stream if it is not to be seen.
    /// </summary>
    internal ValueTask<ISourceStream<OrderStatusChange>> FollowOrderAsync(
        long orderId, Action<OrderStatusChange?> check, CancellationToken cancellationToken)
    {
        return OpenAsync(OrderTopics.OfOrder(orderId), ReadAsync, cancellationToken);

        async Task<IReadOnlyList<OrderStatusChange>> ReadAsync(CancellationToken token)
        {
            var present = await orders.FindAsync(orderId, token);
            check(present);
            return present is null ? [] : [present];
        }
    }

    /// <summary>The user's orders, from now on.</summary>
    internal ValueTask<ISourceStream<OrderStatusChange>> FollowUserAsync(long userId, CancellationToken cancellationToken)
    {
        var isFirst = true;
        var readAt = timeProvider.GetUtcNow().UtcDateTime;
        return OpenAsync(OrderTopics.OfUser(userId), ReadAsync, cancellationToken);

        async Task<IReadOnlyList<OrderStatusChange>> ReadAsync(CancellationToken token)
        {
            if (isFirst)
            {
                isFirst = false;
                return [];
            }

            var since = readAt - s_overlap;
            readAt = timeProvider.GetUtcNow().UtcDateTime;
            return await orders.GetChangedSinceAsync(userId, since, token);
        }
    }

    private async ValueTask<ISourceStream<OrderStatusChange>> OpenAsync(
        string topicName, Func<CancellationToken, Task<IReadOnlyList<OrderStatusChange>>> readAsync, CancellationToken cancellationToken)
    {
        var stream = new OrderChangeStream(new OrderTopic(receiver, broker, timeProvider, topicName), broker.WatchGaps(), readAsync);
        try
        {
            await stream.OpenAsync(cancellationToken);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }
}
