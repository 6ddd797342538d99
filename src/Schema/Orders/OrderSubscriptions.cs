using System.Runtime.CompilerServices;
using System.Security.Claims;
using GraphCommerce.Data.Orders;
using GraphCommerce.Schema.Common;
using HotChocolate.Authorization;
using HotChocolate.Execution;

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
        OrderStatusReader orders,
        OrderFeed feed,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        principal.RequireSignIn();
        if (await orders.FindAsync(orderId, cancellationToken) is not { } order || !principal.MaySee(order.UserId))
        {
            throw new GraphQLException(ErrorBuilder.New().SetMessage("There is no such order.").SetCode("ORDER_NOT_FOUND").Build());
        }

        await using var changes = await feed.OpenOrderAsync(orderId, cancellationToken);
        await foreach (var change in changes.ReadEventsAsync().WithCancellation(cancellationToken))
        {
            yield return change;
        }
    }

    [GraphQLIgnore]
    public static ValueTask<ISourceStream<OrderStatusChange>> SubscribeToMyOrdersAsync(
        ClaimsPrincipal principal, OrderFeed feed, CancellationToken cancellationToken)
        => feed.OpenUserAsync(principal.GetUserId(), cancellationToken);
}
