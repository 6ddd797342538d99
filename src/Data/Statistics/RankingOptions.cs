using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Statistics;

/// <summary>How rankings are cached.</summary>
public sealed class RankingOptions
{
    public const string Section = "Ranking";

    /// <summary>How old a ranking may be before it is loaded again; zero to load it each time.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan CacheDuration { get; set; } = TimeSpan.FromHours(1);
}
