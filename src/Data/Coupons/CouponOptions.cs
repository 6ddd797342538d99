using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Coupons;

/// <summary>How long coupons live.</summary>
public sealed class CouponOptions
{
    public const string Section = "Coupon";

    /// <summary>From a coupon's issue to its expiry.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "3650.00:00:00")]
    public TimeSpan Validity { get; set; } = TimeSpan.FromDays(30);
}
