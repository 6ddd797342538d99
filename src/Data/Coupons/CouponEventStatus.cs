namespace GraphCommerce.Data.Coupons;

/// <summary>Whether a coupon event hands out coupons.</summary>
public enum CouponEventStatus
{
    /// <summary>Hands out coupons within its dates.</summary>
    Active,

    /// <summary>Held back by an administrator.</summary>
    Inactive,

    /// <summary>Over.</summary>
    Expired,
}
