using System.Globalization;
using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Coupons;

internal sealed record KeptCoupon(long CouponId);

internal sealed class IssueCouponCommand(long couponEventId, string couponCode, TimeSpan validity) : Command<Coupon, KeptCoupon>
{
    public override string Operation => "issueCoupon";

    protected override string Request => couponEventId.ToString(CultureInfo.InvariantCulture);

    public override void Require(KeySet keys)
    {
        keys.CouponEventIds.Add(couponEventId);
        keys.IssueToUserIds.Add(UserId);
    }

    protected override Result<Coupon> DecideAndApply(BatchContext rows)
    {
        var couponEvent = rows.CouponEvent(couponEventId);
        var decision = IssueCouponDecision.Decide(
            rows.UserStatus(UserId), couponEventId, couponEvent, rows.IssuedCoupon(UserId, couponEventId), rows.Now, validity);
        if (decision.Fails(out var refusal, out var expiredAt))
        {
            return refusal;
        }

        couponEvent!.IssuedQuantity++;
        var coupon = new Coupon
        {
            UserId = UserId, CouponEventId = couponEventId, CouponCode = couponCode, Status = CouponStatus.Available, IssuedAt = rows.Now, ExpiredAt = expiredAt,
        };
        rows.Issue(coupon);
        return coupon;
    }

    protected override KeptCoupon ToKept(Coupon result) => new(result.Id);
}
