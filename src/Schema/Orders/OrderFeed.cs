using System.Globalization;
using GraphCommerce.Data.Orders;
using GraphCommerce.Schema.Common;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;

namespace GraphCommerce.Schema.Orders;

/// <summary>Status changes of orders on their way from the commit to the subscribers: one topic for each order, one for each user.</summary>
public sealed class OrderFeed(
    ITopicEventSender sender, ITopicEventReceiver receiver, TopicBroker broker, OrderStatusReader orders, TimeProvider timeProvider) : IOrderStatusPublisher
{
    /// <summary>How much earlier a reading starts than the last one ended: clocks of servers differ, and a change gets its time before its commit.</summary>
    private static readonly TimeSpan s_overlap = TimeSpan.FromMinutes(1);

    public async ValueTask PublishAsync(OrderStatusChange change, CancellationToken cancellationToken)
        => await Task.WhenAll(
            SendAsync(TopicOfOrder(change.OrderId), change, cancellationToken),
            SendAsync(TopicOfUser(change.UserId), change, cancellationToken));

    /// <summary>The order's present status, then each change.</summary>
    internal ValueTask<ISourceStream<OrderStatusChange>> OpenOrderAsync(long orderId, CancellationToken cancellationToken)
    {
        return OpenAsync(TopicOfOrder(orderId), ReadPresentAsync, cancellationToken);

        async Task<IReadOnlyList<OrderStatusChange>> ReadPresentAsync(CancellationToken token)
            => await orders.FindAsync(orderId, token) is { } present ? [present] : [];
    }

    /// <summary>Each change of the user's orders from now on.</summary>
    internal ValueTask<ISourceStream<OrderStatusChange>> OpenUserAsync(long userId, CancellationToken cancellationToken)
    {
        var isFirst = true;
        var readAt = timeProvider.GetUtcNow().UtcDateTime;
        return OpenAsync(TopicOfUser(userId), ReadPresentAsync, cancellationToken);

        async Task<IReadOnlyList<OrderStatusChange>> ReadPresentAsync(CancellationToken token)
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

    private static string TopicOfOrder(long orderId) => string.Create(CultureInfo.InvariantCulture, $"order:{orderId}");

    private static string TopicOfUser(long userId) => string.Create(CultureInfo.InvariantCulture, $"orders-of-user:{userId}");

    private Task<bool> SendAsync(string topic, OrderStatusChange change, CancellationToken cancellationToken)
        => broker.TrySendAsync(() => sender.SendAsync(topic, change, cancellationToken).AsTask(), cancellationToken);

    private async ValueTask<ISourceStream<OrderStatusChange>> OpenAsync(
        string topic, Func<CancellationToken, Task<IReadOnlyList<OrderStatusChange>>> readPresentAsync, CancellationToken cancellationToken)
    {
        var stream = new OrderFeedStream(
            broker.WatchGaps(),
            token => broker.TryOpenAsync(() => receiver.SubscribeAsync<OrderStatusChange>(topic, token).AsTask(), token),
            readPresentAsync);
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
