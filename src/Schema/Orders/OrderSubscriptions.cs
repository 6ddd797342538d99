using System.Runtime.CompilerServices;
using System.Security.Claims;
using GraphCommerce.Data.Orders;
using GraphCommerce.Schema.Common;
using HotChocolate.Authorization;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;

namespace GraphCommerce.Schema.Orders;

[SubscriptionType]
public static partial class OrderSubscriptions
{
    /// <summary>One order of the signed-in user (any order, for an administrator): its present status at once, then every change.</summary>
    [Authorize]
    [Subscribe(With = nameof(SubscribeToOrderAsync))]
    public static OrderStatusChange OnOrderStatusChanged([ID<Order>] long orderId, [EventMessage] OrderStatusChange change) => change;

    /// <summary>Every change of every order of the signed-in user.</summary>
    [Authorize]
    [Subscribe(With = nameof(SubscribeToMyOrdersAsync))]
    public static OrderStatusChange OnMyOrdersChanged([EventMessage] OrderStatusChange change) => change;

    [GraphQLIgnore]
    public static async IAsyncEnumerable<OrderStatusChange> SubscribeToOrderAsync(
        long orderId,
        ClaimsPrincipal principal,
        ITopicEventReceiver receiver,
        IOrderByIdDataLoader orderById,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The topic is opened before the order is read, so that no change falls between them.
        await using var changes = await receiver.SubscribeAsync<OrderStatusChange>(OrderTopics.OfOrder(orderId), cancellationToken);
        var order = await orderById.LoadAsync(orderId, cancellationToken);
        if (order is null || !principal.MaySee(order.UserId))
        {
            throw new GraphQLException(ErrorBuilder.New().SetMessage("There is no such order.").SetCode("ORDER_NOT_FOUND").Build());
        }

        yield return new OrderStatusChange(order.Id, order.UserId, null, order.Status, order.UpdatedAt, order.Version);
        await foreach (var change in changes.ReadEventsAsync().WithCancellation(cancellationToken))
        {
            if (change.Version > order.Version)
            {
                yield return change;
            }
        }
    }

    [GraphQLIgnore]
    public static ValueTask<ISourceStream<OrderStatusChange>> SubscribeToMyOrdersAsync(
        ClaimsPrincipal principal, ITopicEventReceiver receiver, CancellationToken cancellationToken)
        => receiver.SubscribeAsync<OrderStatusChange>(OrderTopics.OfUser(principal.GetUserId()), cancellationToken);
}
