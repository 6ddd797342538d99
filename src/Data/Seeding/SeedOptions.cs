using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Seeding;

/// <summary>How large the sample shop is; the same options make the same shop, at the same time of day.</summary>
public sealed class SeedOptions
{
    public const string Section = "Seed";

    /// <summary>How many products, and how many users, there may be.</summary>
    public const int MaximumCount = 1_000_000;

    /// <summary>Where the chain of random numbers begins.</summary>
    public int Seed { get; set; } = 1;

    [Range(1, MaximumCount)]
    public int Products { get; set; } = 1_000;

    [Range(1, MaximumCount)]
    public int Users { get; set; } = 200;

    [Range(0, 10_000)]
    public int CouponEvents { get; set; } = 12;

    /// <summary>How many days of orders there were before today.</summary>
    [Range(0, 365)]
    public int Days { get; set; } = 21;

    [Range(0, 1_000_000)]
    public int OrdersPerDay { get; set; } = 80;
}
