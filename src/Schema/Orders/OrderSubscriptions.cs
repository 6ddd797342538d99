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
        long orderId, ClaimsPrincipal principal, OrderChanges changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        principal.RequireSignIn();
        await using var stream = await changes.FollowOrderAsync(orderId, ThrowUnlessSeen, cancellationToken);
        await foreach (var change in stream.ReadEventsAsync().WithCancellation(cancellationToken))
        {
            yield return change;
        }

        void ThrowUnlessSeen(OrderStatusChange? present)
        {
            if (present is null || !principal.MaySee(present.UserId))
            {
                throw new GraphQLException(ErrorBuilder.New().SetMessage("There is no such order.").SetCode("ORDER_NOT_FOUND").Build());
            }
        }
    }

    [GraphQLIgnore]
    public static ValueTask<ISourceStream<OrderStatusChange>> SubscribeToMyOrdersAsync(
        ClaimsPrincipal principal, OrderChanges changes, CancellationToken cancellationToken)
        => changes.FollowUserAsync(principal.GetUserId(), cancellationToken);
}
