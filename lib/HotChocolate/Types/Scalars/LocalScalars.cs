using System.Globalization;

namespace HotChocolate.Types;

/// <summary>A date without a time zone (RFC 3339 full-date).</summary>
internal sealed class LocalDateScalar() : TextScalar<DateOnly>("LocalDate")
{
    private const string DateFormat = "yyyy-MM-dd";

    protected override bool TryParse(string text, out DateOnly value)
        => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override string Format(DateOnly value) => value.ToString(DateFormat, CultureInfo.InvariantCulture);

    protected override bool TryConvert(object value, out DateOnly converted)
    {
        converted = value switch
        {
            DateTime time => DateOnly.FromDateTime(time),
            DateTimeOffset time => DateOnly.FromDateTime(time.DateTime),
            _ => default,
        };
        return value is DateTime or DateTimeOffset;
    }
}

/// <summary>A time of day without a time zone (RFC 3339 partial-time).</summary>
internal sealed class LocalTimeScalar() : TextScalar<TimeOnly>("LocalTime")
{
    private const string TimeFormat = "HH:mm:ss.FFFFFFF";

    protected override bool TryParse(string text, out TimeOnly value)
        => TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override string Format(TimeOnly value) => value.ToString(TimeFormat, CultureInfo.InvariantCulture);
}

/// <summary>A date and time without a time zone.</summary>
internal sealed class LocalDateTimeScalar() : TextScalar<DateTime>("LocalDateTime")
{
    private const string DateTimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    protected override bool TryParse(string text, out DateTime value)
        => DateTime.TryParseExact(text, DateTimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override string Format(DateTime value) => value.ToString(DateTimeFormat, CultureInfo.InvariantCulture);

    protected override bool TryConvert(object value, out DateTime converted)
    {
        converted = value is DateTimeOffset time ? time.DateTime : default;
        return value is DateTimeOffset;
    }
}
