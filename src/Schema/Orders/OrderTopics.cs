using System.Globalization;
using GraphCommerce.Data.Orders;
using HotChocolate.Subscriptions;

namespace GraphCommerce.Schema.Orders;

/// <summary>The topics of order status changes: one for each order, one for each user.</summary>
internal static class OrderTopics
{
    public static string OfOrder(long orderId) => string.Create(CultureInfo.InvariantCulture, $"order:{orderId}");

    public static string OfUser(long userId) => string.Create(CultureInfo.InvariantCulture, $"orders-of-user:{userId}");
}

/// <summary>Brings committed changes to the subscribers.</summary>
internal sealed class OrderTopicPublisher(ITopicEventSender sender) : IOrderStatusPublisher
{
    public async ValueTask PublishAsync(OrderStatusChange change, CancellationToken cancellationToken)
    {
        await sender.SendAsync(OrderTopics.OfOrder(change.OrderId), change, cancellationToken);
        await sender.SendAsync(OrderTopics.OfUser(change.UserId), change, cancellationToken);
    }
}
