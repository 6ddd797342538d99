namespace GraphCommerce.Data.Coupons;

/// <summary>An event that issues coupons, first come, first served.</summary>
public sealed class CouponEvent : VersionedEntity
{
    /// <summary>The name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>How the discount is computed.</summary>
    public DiscountType DiscountType { get; internal set; }

    /// <summary>Percent (1 to 100) if the discount type is PERCENTAGE, currency units if it is FIXED_AMOUNT.</summary>
    public int DiscountValue { get; internal set; }

    /// <summary>Number of coupons that the event issues at most.</summary>
    public int TotalQuantity { get; internal set; }

    /// <summary>Number of coupons issued so far.</summary>
    public int IssuedQuantity { get; internal set; }

    /// <summary>Smallest order total that a coupon can be used for, in currency units.</summary>
    public int MinimumOrderAmount { get; internal set; }

    /// <summary>From when coupons are issued (UTC).</summary>
    public DateTime StartDate { get; internal set; }

    /// <summary>Until when coupons are issued (UTC, exclusive).</summary>
    public DateTime EndDate { get; internal set; }

    /// <summary>Whether the event issues coupons.</summary>
    public CouponEventStatus Status { get; internal set; }
}

internal sealed class CouponEventConfiguration : IEntityTypeConfiguration<CouponEvent>
{
    public void Configure(EntityTypeBuilder<CouponEvent> builder)
    {
        builder.Property(e => e.Name).HasMaxLength(200);
        builder.HasIndex(e => new { e.Status, e.StartDate, e.EndDate });
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_coupon_event_dates", "end_date > start_date");
            t.HasCheckConstraint("ck_coupon_event_issued_quantity", "issued_quantity >= 0 AND issued_quantity <= total_quantity");
            t.HasCheckConstraint("ck_coupon_event_discount_value", "discount_value >= 1 AND (discount_type <> 'PERCENTAGE' OR discount_value <= 100)");
            t.HasCheckConstraint("ck_coupon_event_minimum_order_amount", "minimum_order_amount >= 0");
        });
    }
}

/// <summary>Whether a coupon event issues coupons.</summary>
public enum CouponEventStatus
{
    /// <summary>Issues coupons within its dates.</summary>
    Active,

    /// <summary>Stopped by an administrator.</summary>
    Inactive,

    /// <summary>Over.</summary>
    Expired,
}

/// <summary>How a coupon's discount is computed.</summary>
public enum DiscountType
{
    /// <summary>A percentage of the order total, rounded down.</summary>
    Percentage,

    /// <summary>An amount, at most the order total.</summary>
    FixedAmount,
}

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
