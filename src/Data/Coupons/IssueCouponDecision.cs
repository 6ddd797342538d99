using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Coupons;

/// <summary>Whether a user gets a coupon of an event, and until when it can be used; <c>issued</c> is the one of this event that the user has already.</summary>
internal static class IssueCouponDecision
{
    public static Result<DateTime> Decide(
        UserStatus? user, long couponEventId, CouponEvent? couponEvent, Coupon? issued, DateTime now, TimeSpan validity)
    {
        if (user is not UserStatus.Active)
        {
            return new UserNotActiveException();
        }

        if (couponEvent is null)
        {
            return new CouponEventNotFoundException(couponEventId);
        }

        if (issued is not null)
        {
            return new CouponAlreadyIssuedException(couponEventId);
        }

        if (couponEvent.Status is not CouponEventStatus.Active || now < couponEvent.StartDate || now >= couponEvent.EndDate)
        {
            return new CouponEventNotOpenException(couponEventId);
        }

        if (couponEvent.IssuedQuantity >= couponEvent.TotalQuantity)
        {
            return new CouponSoldOutException(couponEventId);
        }

        return now + validity;
    }
}
