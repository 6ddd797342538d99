using GraphCommerce.Data.Coupons;

namespace GraphCommerce.Schema.Coupons;

[ObjectType<CouponEvent>]
public static partial class CouponEventNode
{
    static partial void Configure(IObjectTypeDescriptor<CouponEvent> descriptor)
        => descriptor.Ignore(e => e.CreatedAt).Ignore(e => e.UpdatedAt);

    /// <summary>How many coupons can still be taken.</summary>
    public static int GetRemainingQuantity([Parent] CouponEvent couponEvent) => couponEvent.TotalQuantity - couponEvent.IssuedQuantity;
}
