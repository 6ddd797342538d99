namespace GraphCommerce.Data.Coupons;

/// <summary>Whether a coupon can be used.</summary>
public enum CouponStatus
{
    Available,

    /// <summary>Held by an order that is paid or waits to be.</summary>
    Used,

    Expired,
}
