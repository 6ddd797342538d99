using System.Security.Claims;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Schema.Common;
using GraphCommerce.Schema.Coupons;
using GraphCommerce.Schema.Products;
using HotChocolate.Authorization;

namespace GraphCommerce.Schema.Orders;

[MutationType]
public static partial class OrderMutations
{
    /// <summary>
    /// Order and payment in one transaction: COMPLETED, or a typed error with nothing changed but the recorded FAILED order
    /// where payment was refused.
    /// </summary>
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
    [Error<InsufficientBalanceError>]
    [Error<UserNotActiveError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<TooManyRequestsError>]
    public static async Task<Order> CheckoutAsync(
        IReadOnlyList<OrderItemInput> items,
        [ID<Coupon>] long? couponId,
        string? idempotencyKey,
        ClaimsPrincipal principal,
        OrderService orders,
        CancellationToken cancellationToken)
        => await orders.CheckoutAsync(
            principal.GetUserId(), [.. items.Select(i => new OrderItem(i.ProductId, i.Quantity))], couponId, idempotencyKey, cancellationToken);
}
