namespace GraphCommerce.Data;

/// <summary>The shop's days: midnight of the configured time zone begins a new one.</summary>
internal sealed record ShopDays(TimeZoneInfo TimeZone)
{
    public DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, TimeZone));

    /// <summary>The first instant of a day and the first one of the next.</summary>
    public (DateTime From, DateTime To) BoundsOf(DateOnly day) => (StartOf(day), StartOf(day.AddDays(1)));

    private DateTime StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (TimeZone.IsInvalidTime(midnight))
        {
            // Clocks jumped over this midnight.
            midnight = midnight.AddMinutes(15);
        }

        return TimeZoneInfo.ConvertTimeToUtc(midnight, TimeZone);
    }
}
