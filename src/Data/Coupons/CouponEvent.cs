using GraphCommerce.Data.Common;

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
