using GraphCommerce.Data.Coupons;

namespace GraphCommerce.Schema.Coupons;

[ObjectType<CouponEvent>]
public static partial class CouponEventNode
{
    static partial void Configure(IObjectTypeDescriptor<CouponEvent> descriptor)
        => descriptor.Ignore(e => e.CreatedAt).Ignore(e => e.UpdatedAt);

    /// <summary>Number of coupons that can still be issued.</summary>
    public static int GetRemainingQuantity([Parent] CouponEvent couponEvent) => couponEvent.TotalQuantity - couponEvent.IssuedQuantity;
}
