using GraphCommerce.Data.Coupons;

namespace GraphCommerce.Data.Seeding;

internal static class SampleCoupons
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly (string Name, DiscountType Type, int Value, int Minimum)[] s_kinds =
    [
        ("Welcome", DiscountType.Percentage, 10, 0),
        ("Weekend", DiscountType.Percentage, 15, 10_000),
        ("Big basket", DiscountType.FixedAmount, 5_000, 30_000),
        ("Small thanks", DiscountType.FixedAmount, 1_000, 5_000),
    ];

    /// <summary>Of four events two are open, one is over, and one is still to come (or, every eighth, inactive).</summary>
    public static List<CouponEvent> Events(int count, DateTime openedAt, DateTime now)
        => [.. Enumerable.Range(0, count).Select(i => Event(i, openedAt, now))];

    public static Coupon Coupon(int id, long userId, CouponEvent couponEvent, DateTime at, Random random)
    {
        couponEvent.IssuedQuantity++;
        return new Coupon
        {
            Id = id, UserId = userId, CouponEventId = couponEvent.Id, CouponCode = Code(random), Status = CouponStatus.Available,
            IssuedAt = at, ExpiredAt = at.AddDays(30), CreatedAt = at,
        };
    }

    private static CouponEvent Event(int index, DateTime openedAt, DateTime now)
    {
        var kind = s_kinds[index / 4 % s_kinds.Length];
        var (title, status, start, end) = (index % 4) switch
        {
            0 => ("opening", CouponEventStatus.Expired, openedAt, openedAt.AddDays((now - openedAt).TotalDays / 2)),
            3 when index % 8 == 7 => ("held back", CouponEventStatus.Inactive, openedAt, now.AddDays(14)),
            3 => ("next month", CouponEventStatus.Active, now.AddDays(30), now.AddDays(60)),
            1 => ("this month", CouponEventStatus.Active, now.AddDays(-10), now.AddDays(20)),
            _ => ("rush", CouponEventStatus.Active, now.AddHours(-1), now.AddDays(2)),
        };
        return new CouponEvent
        {
            Id = index + 1, Name = $"{kind.Name} coupons: {title}", DiscountType = kind.Type, DiscountValue = kind.Value, MinimumOrderAmount = kind.Minimum,
            TotalQuantity = index % 4 == 2 ? 100 : 10_000, Status = status, CreatedAt = openedAt,
            StartDate = UtcTime.ToMicroseconds(start), EndDate = UtcTime.ToMicroseconds(end),
        };
    }

    private static string Code(Random random)
        => string.Join('-', Enumerable.Range(0, 4).Select(_ => new string(random.GetItems(Alphabet.AsSpan(), 4))));
}
