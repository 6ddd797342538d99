using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Balances;

/// <summary>What may be charged.</summary>
public sealed class BalanceOptions : IValidatableObject
{
    public const string Section = "Balance";

    /// <summary>Smallest amount of one charge, in currency units.</summary>
    [Range(1, int.MaxValue)]
    public int MinimumCharge { get; set; } = 1_000;

    /// <summary>Largest amount of one charge.</summary>
    [Range(1, int.MaxValue)]
    public int MaximumCharge { get; set; } = 1_000_000;

    /// <summary>What one user may charge in one day.</summary>
    [Range(1, int.MaxValue)]
    public int DailyChargeLimit { get; set; } = 5_000_000;

    /// <summary>The zone whose midnight begins a new day, such as Asia/Seoul.</summary>
    [Required]
    public string TimeZone { get; set; } = "UTC";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MinimumCharge > MaximumCharge)
        {
            yield return new ValidationResult($"{nameof(MinimumCharge)} must not exceed {nameof(MaximumCharge)}.", [nameof(MinimumCharge)]);
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new ValidationResult($"{nameof(TimeZone)} '{TimeZone}' is not known to this machine.", [nameof(TimeZone)]);
        }
    }

    internal ChargeLimits ToLimits()
        => new(MinimumCharge, MaximumCharge, DailyChargeLimit, new ShopDays(TimeZoneInfo.FindSystemTimeZoneById(TimeZone)));
}
