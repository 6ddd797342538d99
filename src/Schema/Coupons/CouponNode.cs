using System.Security.Claims;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Schema.Common;

namespace GraphCommerce.Schema.Coupons;

[ObjectType<Coupon>]
public static partial class CouponNode
{
    static partial void Configure(IObjectTypeDescriptor<Coupon> descriptor)
        => descriptor
            .Ignore(c => c.UserId)
            .Ignore(c => c.CouponEventId)
            .Ignore(c => c.CreatedAt)
            .Ignore(c => c.UpdatedAt);

    [NodeResolver]
    public static async Task<Coupon?> GetCouponAsync(
        long id, ClaimsPrincipal principal, ICouponByIdDataLoader couponById, CancellationToken cancellationToken)
        => await couponById.LoadAsync(id, cancellationToken) is { } coupon && principal.MaySee(coupon.UserId) ? coupon : null;

    /// <summary>The event that the coupon was issued in.</summary>
    public static async Task<CouponEvent> GetCouponEventAsync(
        [Parent] Coupon coupon, ICouponEventByIdDataLoader couponEventById, CancellationToken cancellationToken)
        => await couponEventById.LoadRequiredAsync(coupon.CouponEventId, cancellationToken);
}
