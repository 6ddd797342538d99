using System.Security.Claims;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Schema.Balances;
using GraphCommerce.Schema.Common;
using GraphCommerce.Schema.Coupons;
using GraphCommerce.Schema.Products;
using HotChocolate.Authorization;

namespace GraphCommerce.Schema.Orders;

/// <summary>Orders in two steps: reserved first, paid, cancelled or expired later; and given back by an administrator.</summary>
[MutationType]
public static partial class PendingOrderMutations
{
    /// <summary>Reserve stock and coupon in a PENDING order, to be paid before it expires.</summary>
    [Authorize(Roles = [Roles.Customer])]
    [Error<EmptyOrderError>]
    [Error<InvalidQuantityError>]
    [Error<ProductNotFoundError>]
    [Error<ProductNotAvailableError>]
    [Error<InsufficientStockError>]
    [Error<CouponNotFoundError>]
    [Error<CouponNotUsableError>]
    [Error<MinimumOrderAmountError>]
    [Error<OrderAmountOverflowError>]
    [Error<UserNotActiveError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<TooManyRequestsError>]
    public static async Task<Order> PlaceOrderAsync(
        IReadOnlyList<OrderItemInput> items,
        [ID<Coupon>] long? couponId,
        string? idempotencyKey,
        ClaimsPrincipal principal,
        OrderService orders,
        CancellationToken cancellationToken)
        => await orders.PlaceAsync(
            principal.GetUserId(), [.. items.Select(i => new OrderItem(i.ProductId, i.Quantity))], couponId, idempotencyKey, cancellationToken);

    /// <summary>Pays a PENDING order of the signed-in customer; where the balance is lacking, the order goes on waiting.</summary>
    [Authorize(Roles = [Roles.Customer])]
    [Error<OrderNotFoundError>]
    [Error<OrderStatusError>]
    [Error<OrderExpiredError>]
    [Error<InsufficientBalanceError>]
    [Error<UserNotActiveError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<TooManyRequestsError>]
    public static async Task<Order> PayOrderAsync(
        [ID<Order>] long orderId, string? idempotencyKey, ClaimsPrincipal principal, OrderService orders, CancellationToken cancellationToken)
        => await orders.PayAsync(principal.GetUserId(), orderId, idempotencyKey, cancellationToken);

    /// <summary>Gives up a PENDING order of the signed-in customer: stock and coupon go back.</summary>
    [Authorize(Roles = [Roles.Customer])]
    [Error<OrderNotFoundError>]
    [Error<OrderStatusError>]
    [Error<TooManyRequestsError>]
    public static async Task<Order> CancelOrderAsync(
        [ID<Order>] long orderId, ClaimsPrincipal principal, OrderService orders, CancellationToken cancellationToken)
        => await orders.CancelAsync(principal.GetUserId(), orderId, cancellationToken);

    /// <summary>Gives a COMPLETED order back: balance, stock and coupon (administrators).</summary>
    [Authorize(Roles = [Roles.Administrator])]
    [Error<OrderNotFoundError>]
    [Error<OrderStatusError>]
    [Error<BalanceOverflowError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<TooManyRequestsError>]
    public static async Task<Order> RefundOrderAsync(
        [ID<Order>] long orderId, string? idempotencyKey, ClaimsPrincipal principal, OrderService orders, CancellationToken cancellationToken)
        => await orders.RefundAsync(principal.GetUserId(), orderId, idempotencyKey, cancellationToken);
}
