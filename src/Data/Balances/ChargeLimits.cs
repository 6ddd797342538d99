namespace GraphCommerce.Data.Balances;

/// <summary>What one user may charge.</summary>
internal sealed record ChargeLimits(int MinimumCharge, int MaximumCharge, int DailyChargeLimit, ShopDays Days)
{
    /// <summary>The day that a charge counts for: today, or the day of the last charge where this server's clock is behind that of another.</summary>
    public DateOnly ChargeDay(Balance balance, DateTime now)
    {
        var today = Days.DayOf(now);
        return today > balance.DailyChargeDate ? today : balance.DailyChargeDate;
    }

    public int ChargedToday(Balance balance, DateTime now) => balance.DailyChargeDate == ChargeDay(balance, now) ? balance.DailyChargeAmount : 0;

    public int RemainingToday(Balance balance, DateTime now) => Math.Max(0, DailyChargeLimit - ChargedToday(balance, now));
}
