using System.Globalization;
using System.Text.Json;

namespace HotChocolate.Types;

/// <summary>
/// A date and time with its offset (RFC 3339), to a tenth of a microsecond. A C# <see cref="DateTime"/> that does not say
/// where it belongs is taken for UTC, so that the result does not depend on the server's time zone.
/// </summary>
internal sealed class DateTimeScalar() : TextScalar<DateTimeOffset>("DateTime")
{
    private const string InputFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const string OffsetFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
    private const int LongestText = 40;

    internal override void Write(Utf8JsonWriter writer, object coerced)
    {
        var value = (DateTimeOffset)coerced;
        Span<char> text = stackalloc char[LongestText];
        value.TryFormat(text, out var length, FormatOf(value), CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length is < 20 or > LongestText)
        {
            return false;
        }

        // RFC 3339 allows t and z in lower case.
        var upper = text.ToUpperInvariant();
        var hasOffset = upper[^1] == 'Z' || (upper[^6] is '+' or '-' && upper[^3] == ':');
        return hasOffset && DateTimeOffset.TryParseExact(upper, InputFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    protected override string Format(DateTimeOffset value) => value.ToString(FormatOf(value), CultureInfo.InvariantCulture);

    protected override bool TryConvert(object value, out DateTimeOffset converted)
    {
        converted = value is DateTime time
            ? new DateTimeOffset(time.Kind is DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc))
            : default;
        return value is DateTime;
    }

    private static string FormatOf(DateTimeOffset value) => value.Offset == TimeSpan.Zero ? UtcFormat : OffsetFormat;
}
