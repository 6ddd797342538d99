using System.Security.Claims;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Users;
using GraphCommerce.Schema.Common;
using HotChocolate.Authorization;

namespace GraphCommerce.Schema.Orders;

[MutationType]
public static partial class OrderMutations
{
    /// <summary>
    /// Orders and pays in one transaction: the order is COMPLETED, or nothing changes. If only the balance is too low, a FAILED order is recorded. Customers only.
    /// </summary>
    /// <param name="items">The lines. Lines of the same product are added up.</param>
    /// <param name="couponId">The customer's coupon to use.</param>
    [Authorize(Roles = [Roles.Customer])]
    [OrderPricingErrors]
    [Error<InsufficientBalanceException>]
    [Error<UserNotActiveException>]
    [IdempotencyErrors]
    [CommandErrors]
    public static async Task<Order> CheckoutAsync(
        IReadOnlyList<OrderItemInput> items,
        [ID<Coupon>] long? couponId,
        string? idempotencyKey,
        ClaimsPrincipal principal,
        OrderService orders,
        IOrderProductsByOrderIdDataLoader orderProductsByOrderId,
        IPaymentByOrderIdDataLoader paymentByOrderId,
        CancellationToken cancellationToken)
        => await orders
            .CheckoutAsync(principal.GetCustomer(), [.. items.Select(i => i.ToLine())], couponId, idempotencyKey, cancellationToken)
            .ToPayloadAsync(orderProductsByOrderId, paymentByOrderId);

    /// <summary>Reserves stock and coupon in a PENDING order, which becomes FAILED unless it is paid in time. Customers only.</summary>
    /// <param name="items">The lines. Lines of the same product are added up.</param>
    /// <param name="couponId">The customer's coupon to use.</param>
    [Authorize(Roles = [Roles.Customer])]
    [OrderPricingErrors]
    [Error<UserNotActiveException>]
    [IdempotencyErrors]
    [CommandErrors]
    public static async Task<Order> PlaceOrderAsync(
        IReadOnlyList<OrderItemInput> items,
        [ID<Coupon>] long? couponId,
        string? idempotencyKey,
        ClaimsPrincipal principal,
        OrderService orders,
        IOrderProductsByOrderIdDataLoader orderProductsByOrderId,
        IPaymentByOrderIdDataLoader paymentByOrderId,
        CancellationToken cancellationToken)
        => await orders
            .PlaceAsync(principal.GetCustomer(), [.. items.Select(i => i.ToLine())], couponId, idempotencyKey, cancellationToken)
            .ToPayloadAsync(orderProductsByOrderId, paymentByOrderId);

    /// <summary>Pays the customer's own PENDING order. If the balance is too low, the order stays PENDING. Customers only.</summary>
    [Authorize(Roles = [Roles.Customer])]
    [Error<OrderNotFoundException>]
    [Error<OrderStatusException>]
    [Error<OrderExpiredException>]
    [Error<InsufficientBalanceException>]
    [Error<UserNotActiveException>]
    [IdempotencyErrors]
    [CommandErrors]
    public static async Task<Order> PayOrderAsync(
        [ID<Order>] long orderId,
        string? idempotencyKey,
        ClaimsPrincipal principal,
        OrderService orders,
        IOrderProductsByOrderIdDataLoader orderProductsByOrderId,
        IPaymentByOrderIdDataLoader paymentByOrderId,
        CancellationToken cancellationToken)
        => await orders
            .PayAsync(principal.GetCustomer(), orderId, idempotencyKey, cancellationToken)
            .ToPayloadAsync(orderProductsByOrderId, paymentByOrderId);

    /// <summary>Cancels the customer's own PENDING order and returns its stock and coupon. Customers only.</summary>
    [Authorize(Roles = [Roles.Customer])]
    [Error<OrderNotFoundException>]
    [Error<OrderStatusException>]
    [CommandErrors]
    public static async Task<Order> CancelOrderAsync(
        [ID<Order>] long orderId,
        ClaimsPrincipal principal,
        OrderService orders,
        IOrderProductsByOrderIdDataLoader orderProductsByOrderId,
        IPaymentByOrderIdDataLoader paymentByOrderId,
        CancellationToken cancellationToken)
        => await orders
            .CancelAsync(principal.GetCustomer(), orderId, cancellationToken)
            .ToPayloadAsync(orderProductsByOrderId, paymentByOrderId);

    /// <summary>Refunds a COMPLETED order, which becomes FAILED: repays its amount and returns its stock and coupon. Administrators only.</summary>
    [Authorize(Roles = [Roles.Administrator])]
    [Error<OrderNotFoundException>]
    [Error<OrderStatusException>]
    [Error<BalanceOverflowException>]
    [IdempotencyErrors]
    [CommandErrors]
    public static async Task<Order> RefundOrderAsync(
        [ID<Order>] long orderId,
        string? idempotencyKey,
        ClaimsPrincipal principal,
        OrderService orders,
        IOrderProductsByOrderIdDataLoader orderProductsByOrderId,
        IPaymentByOrderIdDataLoader paymentByOrderId,
        CancellationToken cancellationToken)
        => await orders
            .RefundAsync(principal.GetAdministrator(), orderId, idempotencyKey, cancellationToken)
            .ToPayloadAsync(orderProductsByOrderId, paymentByOrderId);
}
