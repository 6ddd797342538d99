using GraphCommerce.Data.Common;

namespace GraphCommerce.Data.Coupons;

/// <summary>A user's right to one discount.</summary>
public sealed class Coupon : UpdatedEntity
{
    public long UserId { get; internal init; }

    public long CouponEventId { get; internal init; }

    /// <summary>Random and unguessable.</summary>
    public string CouponCode { get; internal init; } = "";

    public CouponStatus Status { get; internal set; }

    public DateTime IssuedAt { get; internal init; }

    public DateTime? UsedAt { get; internal set; }

    /// <summary>From when on it can no longer be used (UTC).</summary>
    public DateTime ExpiredAt { get; internal init; }
}
