namespace GraphCommerce.Data;

internal static class UtcTime
{
    /// <summary>The present instant, as exact as the database keeps it.</summary>
    public static DateTime GetUtcDateTime(this TimeProvider timeProvider) => ToMicroseconds(timeProvider.GetUtcNow().UtcDateTime);

    public static DateTime ToMicroseconds(DateTime instant)
        => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
