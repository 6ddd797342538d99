namespace GraphCommerce.Data.Coupons;

/// <summary>Coupons handed out first come, first served.</summary>
public sealed class CouponEvent : VersionedEntity
{
    public string Name { get; internal set; } = "";

    public DiscountType DiscountType { get; internal set; }

    /// <summary>Percent, or currency units, as the discount type says.</summary>
    public int DiscountValue { get; internal set; }

    /// <summary>How many coupons there are.</summary>
    public int TotalQuantity { get; internal set; }

    /// <summary>How many of them were taken.</summary>
    public int IssuedQuantity { get; internal set; }

    /// <summary>The order total from which a coupon can be used.</summary>
    public int MinimumOrderAmount { get; internal set; }

    /// <summary>From when on coupons can be taken (UTC).</summary>
    public DateTime StartDate { get; internal set; }

    /// <summary>Until when coupons can be taken (UTC, exclusive).</summary>
    public DateTime EndDate { get; internal set; }

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

/// <summary>Whether a coupon event hands out coupons.</summary>
public enum CouponEventStatus
{
    /// <summary>Hands out coupons within its dates.</summary>
    Active,

    /// <summary>Held back by an administrator.</summary>
    Inactive,

    /// <summary>Over.</summary>
    Expired,
}

/// <summary>How a coupon's value is taken off an order.</summary>
public enum DiscountType
{
    /// <summary>A percentage of the total, rounded down.</summary>
    Percentage,

    /// <summary>An amount, at most the total.</summary>
    FixedAmount,
}
