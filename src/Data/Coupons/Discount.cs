namespace GraphCommerce.Data.Coupons;

/// <summary>The arithmetic of discounts.</summary>
internal static class Discount
{
    /// <summary>What is taken off a total: never more than the total, a percentage rounded down.</summary>
    public static int Of(DiscountType type, int value, int total)
        => type switch
        {
            DiscountType.Percentage => (int)((long)total * value / 100),
            DiscountType.FixedAmount => Math.Min(value, total),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };
}
