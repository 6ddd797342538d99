namespace GraphCommerce.Data.Coupons;

/// <summary>There is no such coupon event.</summary>
public sealed class CouponEventNotFoundException(long couponEventId) : DomainException("There is no such coupon event.")
{
    public long CouponEventId { get; } = couponEventId;
    public override string Code => "COUPON_EVENT_NOT_FOUND";
}

/// <summary>The event does not hand out coupons now.</summary>
public sealed class CouponEventNotOpenException(long couponEventId) : DomainException("The coupon event is not open.")
{
    public long CouponEventId { get; } = couponEventId;
    public override string Code => "COUPON_EVENT_NOT_OPEN";
}

/// <summary>Every coupon of the event was taken.</summary>
public sealed class CouponSoldOutException(long couponEventId) : DomainException("All coupons of the event were taken.")
{
    public long CouponEventId { get; } = couponEventId;
    public override string Code => "COUPON_SOLD_OUT";
}

/// <summary>The user took a coupon of this event before.</summary>
public sealed class CouponAlreadyIssuedException(long couponEventId) : DomainException("One coupon of an event for each customer.")
{
    public long CouponEventId { get; } = couponEventId;
    public override string Code => "COUPON_ALREADY_ISSUED";
}

/// <summary>The user has no such coupon.</summary>
public sealed class CouponNotFoundException(long couponId) : DomainException("There is no such coupon.")
{
    public long CouponId { get; } = couponId;
    public override string Code => "COUPON_NOT_FOUND";
}

/// <summary>The coupon was used, or it expired.</summary>
public sealed class CouponNotUsableException(long couponId) : DomainException("The coupon was used or has expired.")
{
    public long CouponId { get; } = couponId;
    public override string Code => "COUPON_NOT_USABLE";
}

/// <summary>The order is too small for the coupon.</summary>
public sealed class MinimumOrderAmountException(int minimumOrderAmount, int totalAmount)
    : DomainException($"The coupon is for orders of {minimumOrderAmount} or more; this one is {totalAmount}.")
{
    public int MinimumOrderAmount { get; } = minimumOrderAmount;
    public int TotalAmount { get; } = totalAmount;
    public override string Code => "MINIMUM_ORDER_AMOUNT";
}
