namespace GraphCommerce.Data.Coupons;

/// <summary>How a coupon's value is taken off an order.</summary>
public enum DiscountType
{
    /// <summary>A percentage of the total, rounded down.</summary>
    Percentage,

    /// <summary>An amount, at most the total.</summary>
    FixedAmount,
}
