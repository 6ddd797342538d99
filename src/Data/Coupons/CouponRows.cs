using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Coupons;

/// <summary>A coupon and the terms of its event.</summary>
internal sealed record CouponWithEvent(Coupon Coupon, CouponEvent Event);

internal static class CouponRows
{
    public static readonly RowKind<long, CouponWithEvent> Kind = new(
        row => row.Coupon.Id,
        EF.CompileAsyncQuery((CommerceDbContext context, long[] ids) =>
            from coupon in context.Coupons
            join couponEvent in context.CouponEvents on coupon.CouponEventId equals couponEvent.Id
            where ids.Contains(coupon.Id)
            select new CouponWithEvent(coupon, couponEvent)),
        locked: (context, ids) => context.Coupons.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).Select(c => c.Id));

    public static CouponWithEvent? Coupon(this BatchContext batch, long? id) => id is null ? null : batch.Find(Kind, id.Value);
}

/// <summary>Events to issue coupons of.</summary>
internal static class CouponEventRows
{
    public static readonly RowKind<long, CouponEvent> Kind = new(
        couponEvent => couponEvent.Id,
        EF.CompileAsyncQuery((CommerceDbContext context, long[] ids) => context.CouponEvents.Where(e => ids.Contains(e.Id))),
        locked: (context, ids) => context.CouponEvents.Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id).Select(e => e.Id));

    public static CouponEvent? CouponEvent(this BatchContext batch, long id) => batch.Find(Kind, id);
}

/// <summary>Coupons that users took of events before; the event's lock protects them.</summary>
internal static class IssuedCouponRows
{
    private static readonly Func<CommerceDbContext, long[], long[], IAsyncEnumerable<Coupon>> s_byUsersAndEvents = EF.CompileAsyncQuery(
        (CommerceDbContext context, long[] userIds, long[] couponEventIds) =>
            context.Coupons.Where(c => userIds.Contains(c.UserId) && couponEventIds.Contains(c.CouponEventId)));

    public static readonly RowKind<(long UserId, long CouponEventId), Coupon> Kind = new(
        coupon => (coupon.UserId, coupon.CouponEventId),
        (context, keys) => s_byUsersAndEvents(context, [.. keys.Select(k => k.UserId).Distinct()], [.. keys.Select(k => k.CouponEventId).Distinct()]));

    public static Coupon? IssuedCoupon(this BatchContext batch, long userId, long couponEventId) => batch.Find(Kind, (userId, couponEventId));

    public static void AddIssuedCoupon(this BatchContext batch, Coupon coupon)
    {
        batch.Rows(Kind).ByKey.Add((coupon.UserId, coupon.CouponEventId), coupon);
        batch.Add(coupon);
    }
}
