namespace GraphCommerce.Data.Coupons;

/// <summary>There is no such coupon event.</summary>
public sealed class CouponEventNotFoundException(long couponEventId) : DomainException("There is no such coupon event.")
{
    /// <summary>The requested id.</summary>
    public long CouponEventId { get; } = couponEventId;

    public override string Code => "COUPON_EVENT_NOT_FOUND";
}

/// <summary>The event does not issue coupons now.</summary>
public sealed class CouponEventNotOpenException(long couponEventId) : DomainException("The coupon event is not open.")
{
    /// <summary>The event.</summary>
    public long CouponEventId { get; } = couponEventId;

    public override string Code => "COUPON_EVENT_NOT_OPEN";
}

/// <summary>All coupons of the event are issued.</summary>
public sealed class CouponSoldOutException(long couponEventId) : DomainException("All coupons of the event are issued.")
{
    /// <summary>The event.</summary>
    public long CouponEventId { get; } = couponEventId;

    public override string Code => "COUPON_SOLD_OUT";
}

/// <summary>The customer has a coupon of this event already.</summary>
public sealed class CouponAlreadyIssuedException(long couponEventId) : DomainException("A customer gets one coupon of an event.")
{
    /// <summary>The event.</summary>
    public long CouponEventId { get; } = couponEventId;

    public override string Code => "COUPON_ALREADY_ISSUED";
}

/// <summary>The customer has no such coupon.</summary>
public sealed class CouponNotFoundException(long couponId) : DomainException("There is no such coupon.")
{
    /// <summary>The requested id.</summary>
    public long CouponId { get; } = couponId;

    public override string Code => "COUPON_NOT_FOUND";
}

/// <summary>The coupon is used or expired.</summary>
public sealed class CouponNotUsableException(long couponId) : DomainException("The coupon is used or expired.")
{
    /// <summary>The coupon.</summary>
    public long CouponId { get; } = couponId;

    public override string Code => "COUPON_NOT_USABLE";
}

/// <summary>The order is too small for the coupon.</summary>
public sealed class MinimumOrderAmountException(int minimumOrderAmount, int totalAmount)
    : DomainException($"The coupon needs an order of {minimumOrderAmount} or more; this one is {totalAmount}.")
{
    /// <summary>Smallest order total that the coupon can be used for, in currency units.</summary>
    public int MinimumOrderAmount { get; } = minimumOrderAmount;

    /// <summary>Total of the order, in currency units.</summary>
    public int TotalAmount { get; } = totalAmount;

    public override string Code => "MINIMUM_ORDER_AMOUNT";
}
