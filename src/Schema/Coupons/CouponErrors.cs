using GraphCommerce.Data.Coupons;
using GraphCommerce.Schema.Common;

namespace GraphCommerce.Schema.Coupons;

/// <summary>There is no such coupon event.</summary>
public sealed class CouponEventNotFoundError(CouponEventNotFoundException refusal) : UserError(refusal)
{
    /// <summary>The id that was asked for.</summary>
    [ID<CouponEvent>]
    public long CouponEventId { get; } = refusal.CouponEventId;
}

/// <summary>The event does not hand out coupons now.</summary>
public sealed class CouponEventNotOpenError(CouponEventNotOpenException refusal) : UserError(refusal)
{
    /// <summary>The event.</summary>
    [ID<CouponEvent>]
    public long CouponEventId { get; } = refusal.CouponEventId;
}

/// <summary>All coupons of the event were taken.</summary>
public sealed class CouponSoldOutError(CouponSoldOutException refusal) : UserError(refusal)
{
    /// <summary>The event.</summary>
    [ID<CouponEvent>]
    public long CouponEventId { get; } = refusal.CouponEventId;
}

/// <summary>The customer took a coupon of this event before.</summary>
public sealed class CouponAlreadyIssuedError(CouponAlreadyIssuedException refusal) : UserError(refusal)
{
    /// <summary>The event.</summary>
    [ID<CouponEvent>]
    public long CouponEventId { get; } = refusal.CouponEventId;
}

/// <summary>The customer has no such coupon.</summary>
public sealed class CouponNotFoundError(CouponNotFoundException refusal) : UserError(refusal)
{
    /// <summary>The id that was asked for.</summary>
    [ID<Coupon>]
    public long CouponId { get; } = refusal.CouponId;
}

/// <summary>The coupon was used, or it has expired.</summary>
public sealed class CouponNotUsableError(CouponNotUsableException refusal) : UserError(refusal)
{
    /// <summary>The coupon.</summary>
    [ID<Coupon>]
    public long CouponId { get; } = refusal.CouponId;
}

/// <summary>The order is too small for the coupon.</summary>
public sealed class MinimumOrderAmountError(MinimumOrderAmountException refusal) : UserError(refusal)
{
    /// <summary>The order total from which the coupon can be used.</summary>
    public int MinimumOrderAmount { get; } = refusal.MinimumOrderAmount;

    /// <summary>The total of this order.</summary>
    public int TotalAmount { get; } = refusal.TotalAmount;
}
