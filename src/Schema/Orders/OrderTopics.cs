using System.Globalization;
using GraphCommerce.Data.Common.Topics;
using GraphCommerce.Data.Orders;
using HotChocolate.Subscriptions;

namespace GraphCommerce.Schema.Orders;

/// <summary>The topics of order status changes: one for each order, one for each user.</summary>
internal static class OrderTopics
{
    public static string OfOrder(long orderId) => string.Create(CultureInfo.InvariantCulture, $"order:{orderId}");

    public static string OfUser(long userId) => string.Create(CultureInfo.InvariantCulture, $"orders-of-user:{userId}");
}

/// <summary>Brings committed changes to the subscribers. Where the broker is away, they are told of the gap when it is back.</summary>
internal sealed class OrderTopicPublisher(ITopicEventSender sender, TopicBroker broker) : IOrderStatusPublisher
{
    public async ValueTask PublishAsync(OrderStatusChange change, CancellationToken cancellationToken)
        => await Task.WhenAll(
            SendAsync(OrderTopics.OfOrder(change.OrderId), change, cancellationToken),
            SendAsync(OrderTopics.OfUser(change.UserId), change, cancellationToken));

    private Task<bool> SendAsync(string topic, OrderStatusChange change, CancellationToken cancellationToken)
        => broker.TrySendAsync(() => sender.SendAsync(topic, change, cancellationToken).AsTask(), cancellationToken);
}
