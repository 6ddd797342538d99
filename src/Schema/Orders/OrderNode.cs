using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Schema.Orders;

/// <summary>Fields check no permission: only the order's user and administrators get an order.</summary>
[ObjectType<Order>]
public static partial class OrderNode
{
    static partial void Configure(IObjectTypeDescriptor<Order> descriptor) => descriptor.Ignore(o => o.UserId).Ignore(o => o.CouponId);

    /// <summary>The customer.</summary>
    public static async Task<User> GetUserAsync([Parent] Order order, IUserByIdDataLoader userById, CancellationToken cancellationToken)
        => await userById.LoadRequiredAsync(order.UserId, cancellationToken);

    /// <summary>The coupon of the order, if any.</summary>
    public static async Task<Coupon?> GetCouponAsync([Parent] Order order, ICouponByIdDataLoader couponById, CancellationToken cancellationToken)
        => order.CouponId is { } couponId ? await couponById.LoadAsync(couponId, cancellationToken) : null;

    /// <summary>The lines, one for each product, in the order of the request.</summary>
    public static async Task<IReadOnlyList<OrderProduct>> GetOrderProductsAsync(
        [Parent] Order order, IOrderProductsByOrderIdDataLoader orderProductsByOrderId, CancellationToken cancellationToken)
        => await orderProductsByOrderId.LoadAsync(order.Id, cancellationToken) ?? [];

    /// <summary>The payment; null if none was tried.</summary>
    public static async Task<Payment?> GetPaymentAsync(
        [Parent] Order order, IPaymentByOrderIdDataLoader paymentByOrderId, CancellationToken cancellationToken)
        => await paymentByOrderId.LoadAsync(order.Id, cancellationToken);
}
