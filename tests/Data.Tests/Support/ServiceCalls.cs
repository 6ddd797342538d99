using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;

namespace GraphCommerce.Data.Tests.Support;

/// <summary>The services' commands as a test calls them: by user id, and with the order as the result.</summary>
internal static class ServiceCalls
{
    public static Task<ChargeResult> ChargeAsync(this BalanceService balances, long userId, int amount, string? key, CancellationToken cancellationToken)
        => balances.ChargeAsync(Caller.OfUser(userId), amount, key, cancellationToken);

    public static Task<Coupon> IssueAsync(this CouponService coupons, long userId, long couponEventId, string? key, CancellationToken cancellationToken)
        => coupons.IssueAsync(Caller.OfUser(userId), couponEventId, key, cancellationToken);

    public static async Task<Order> CheckoutAsync(
        this OrderService orders, long userId, IReadOnlyList<OrderLine> lines, long? couponId, string? key, CancellationToken cancellationToken)
        => (await orders.CheckoutAsync(Caller.OfUser(userId), lines, couponId, key, cancellationToken)).Order;

    public static async Task<Order> PlaceAsync(
        this OrderService orders, long userId, IReadOnlyList<OrderLine> lines, long? couponId, string? key, CancellationToken cancellationToken)
        => (await orders.PlaceAsync(Caller.OfUser(userId), lines, couponId, key, cancellationToken)).Order;

    public static async Task<Order> PayAsync(this OrderService orders, long userId, long orderId, string? key, CancellationToken cancellationToken)
        => (await orders.PayAsync(Caller.OfUser(userId), orderId, key, cancellationToken)).Order;

    public static async Task<Order> CancelAsync(this OrderService orders, long userId, long orderId, CancellationToken cancellationToken)
        => (await orders.CancelAsync(Caller.OfUser(userId), orderId, cancellationToken)).Order;

    public static async Task<Order> RefundAsync(this OrderService orders, long administratorId, long orderId, string? key, CancellationToken cancellationToken)
        => (await orders.RefundAsync(Caller.OfUser(administratorId), orderId, key, cancellationToken)).Order;

    public static Task<Product> RestockAsync(
        this ProductService products, long administratorId, long productId, int quantity, string? key, CancellationToken cancellationToken)
        => products.RestockAsync(Caller.OfUser(administratorId), productId, quantity, key, cancellationToken);
}
