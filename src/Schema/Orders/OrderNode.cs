using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Schema.Orders;

/// <summary>Whoever holds an order may see all of it: orders are shown only to their users and to administrators.</summary>
[ObjectType<Order>]
public static partial class OrderNode
{
    static partial void Configure(IObjectTypeDescriptor<Order> descriptor) => descriptor.Ignore(o => o.UserId).Ignore(o => o.CouponId);

    public static async Task<User> GetUserAsync([Parent] Order order, IUserByIdDataLoader userById, CancellationToken cancellationToken)
        => await userById.LoadRequiredAsync(order.UserId, cancellationToken);

    /// <summary>The coupon that the order was made with.</summary>
    public static async Task<Coupon?> GetCouponAsync([Parent] Order order, ICouponByIdDataLoader couponById, CancellationToken cancellationToken)
        => order.CouponId is { } couponId ? await couponById.LoadAsync(couponId, cancellationToken) : null;

    /// <summary>The lines, in the order in which they were asked for.</summary>
    public static async Task<IReadOnlyList<OrderProduct>> GetOrderProductsAsync(
        [Parent] Order order, IOrderProductsByOrderIdDataLoader orderProductsByOrderId, CancellationToken cancellationToken)
        => await orderProductsByOrderId.LoadAsync(order.Id, cancellationToken) ?? [];

    /// <summary>The payment, once one was tried.</summary>
    public static async Task<Payment?> GetPaymentAsync(
        [Parent] Order order, IPaymentByOrderIdDataLoader paymentByOrderId, CancellationToken cancellationToken)
        => await paymentByOrderId.LoadAsync(order.Id, cancellationToken);
}
