namespace GraphCommerce.Data.Balances;

internal sealed record ChargeLimits(int MinimumCharge, int MaximumCharge, int DailyChargeLimit, ShopDays Days)
{
    /// <summary>What was charged on the day of <paramref name="now"/>: a sum of an earlier day counts for nothing.</summary>
    public int ChargedToday(Balance balance, DateTime now) => Days.DayOf(balance.LastUpdatedAt) == Days.DayOf(now) ? balance.DailyChargeAmount : 0;

    public int RemainingToday(Balance balance, DateTime now) => Math.Max(0, DailyChargeLimit - ChargedToday(balance, now));
}
