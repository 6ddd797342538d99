using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Orders;

/// <summary>The bounds of an order.</summary>
public sealed class OrderOptions
{
    public const string Section = "Order";

    /// <summary>How long an order waits for its payment.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan PendingExpiry { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Different products in one order.</summary>
    [Range(1, 1_000)]
    public int MaximumLines { get; set; } = 100;

    /// <summary>Pieces of one product in one order.</summary>
    [Range(1, 1_000_000)]
    public int MaximumQuantity { get; set; } = 1_000;
}
