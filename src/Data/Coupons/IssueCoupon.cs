using System.Globalization;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Coupons;

internal sealed class IssueCouponCommand(long couponEventId, string couponCode, TimeSpan validity) : Command<Coupon>
{
    public override string Operation => "issueCoupon";

    protected override string Request => couponEventId.ToString(CultureInfo.InvariantCulture);

    public override void CollectKeys(KeySet keys)
    {
        keys.Add(CouponEventRows.Kind, couponEventId);
        keys.Add(IssuedCouponRows.Kind, (Caller.UserId, couponEventId));
        keys.Add(AccountRows.Kind, Caller.UserId);
    }

    protected override Result<Coupon> Decide(BatchContext batch)
    {
        var (userId, couponEvent) = (Caller.UserId, batch.CouponEvent(couponEventId));
        if (IssueCouponDecision.Decide(
            batch.Account(userId)?.UserStatus, couponEventId, couponEvent, batch.IssuedCoupon(userId, couponEventId), batch.Now) is { } error)
        {
            return error;
        }

        couponEvent!.IssuedQuantity++;
        var coupon = new Coupon
        {
            UserId = userId, CouponEventId = couponEventId, CouponCode = couponCode,
            Status = CouponStatus.Available, IssuedAt = batch.Now, ExpiredAt = batch.Now + validity,
        };
        batch.AddIssuedCoupon(coupon);
        return coupon;
    }
}

/// <summary>Whether a user gets a coupon of an event.</summary>
internal static class IssueCouponDecision
{
    /// <param name="user">The user's status; null if there is no such user.</param>
    /// <param name="couponEventId">The requested event.</param>
    /// <param name="couponEvent">The event; null if there is none.</param>
    /// <param name="issued">The coupon of the event that the user has already.</param>
    /// <param name="now">The instant of the decision.</param>
    public static DomainException? Decide(UserStatus? user, long couponEventId, CouponEvent? couponEvent, Coupon? issued, DateTime now)
        => user is not UserStatus.Active ? new UserNotActiveException()
            : couponEvent is null ? new CouponEventNotFoundException(couponEventId)
            : issued is not null ? new CouponAlreadyIssuedException(couponEventId)
            : couponEvent.Status is not CouponEventStatus.Active || now < couponEvent.StartDate || now >= couponEvent.EndDate
                ? new CouponEventNotOpenException(couponEventId)
            : couponEvent.IssuedQuantity >= couponEvent.TotalQuantity ? new CouponSoldOutException(couponEventId)
            : null;
}
