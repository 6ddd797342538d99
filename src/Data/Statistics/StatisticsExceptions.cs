namespace GraphCommerce.Data.Statistics;

/// <summary>A ranking over more days, or of more places, than there are; or of none.</summary>
public sealed class InvalidRankingException(int maximumDays, int maximumTop)
    : DomainException($"A ranking is over 1 to {maximumDays} days and has 1 to {maximumTop} places.")
{
    public int MaximumDays { get; } = maximumDays;
    public int MaximumTop { get; } = maximumTop;
    public override string Code => "INVALID_RANKING";
    internal override bool IsRecorded => false;
}
