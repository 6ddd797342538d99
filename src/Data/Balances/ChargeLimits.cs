namespace GraphCommerce.Data.Balances;

internal sealed record ChargeLimits(int MinimumCharge, int MaximumCharge, int DailyChargeLimit, TimeZoneInfo TimeZone)
{
    /// <summary>What was charged on the day of <paramref name="now"/>: a sum of an earlier day counts for nothing.</summary>
    public int ChargedToday(Balance balance, DateTime now) => DayOf(balance.LastUpdatedAt) == DayOf(now) ? balance.DailyChargeAmount : 0;

    public int RemainingToday(Balance balance, DateTime now) => Math.Max(0, DailyChargeLimit - ChargedToday(balance, now));

    private DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, TimeZone));
}
