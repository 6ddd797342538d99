using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Commands;

/// <summary>How long the results of idempotency keys are kept.</summary>
public sealed class IdempotencyOptions
{
    public const string Section = "Idempotency";

    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);
}
