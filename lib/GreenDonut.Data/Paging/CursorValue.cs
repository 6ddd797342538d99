using System.Globalization;

namespace GreenDonut.Data.Paging;

/// <summary>Writes and reads the value of one order key inside a cursor, exactly and independent of culture.</summary>
internal static class CursorValue
{
    private const string DateTimeFormat = "yyyyMMddHHmmssfffffff";
    private static readonly CultureInfo s_culture = CultureInfo.InvariantCulture;

    /// <summary>Whether values of the type can be written, and so an order can be paged by them.</summary>
    public static bool IsSupported(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;

        return type.IsEnum || Type.GetTypeCode(type) is not (TypeCode.Object or TypeCode.DBNull or TypeCode.Empty)
            || type == typeof(Guid) || type == typeof(DateTimeOffset) || type == typeof(DateOnly)
            || type == typeof(TimeOnly) || type == typeof(TimeSpan);
    }

    public static string Format(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "1" : "0",
        char character => character.ToString(),
        Enum member => member.ToString("D"),
        DateTime time => string.Create(s_culture, $"{time.ToString(DateTimeFormat, s_culture)}#{(int)time.Kind}"),
        DateTimeOffset time => string.Create(s_culture, $"{time.DateTime.ToString(DateTimeFormat, s_culture)}#{time.Offset.Ticks}"),
        DateOnly date => date.ToString("yyyyMMdd", s_culture),
        TimeOnly time => time.Ticks.ToString(s_culture),
        TimeSpan span => span.Ticks.ToString(s_culture),
        double number => number.ToString("R", s_culture),
        float number => number.ToString("R", s_culture),
        IFormattable other => other.ToString(null, s_culture),
        _ => throw new NotSupportedException($"Values of type {value.GetType()} cannot be part of a cursor."),
    };

    /// <exception cref="FormatException">The text is not a value of the type; also an overflow or argument exception.</exception>
    public static object Parse(string text, Type type)
    {
        if (type.IsEnum)
        {
            return Enum.ToObject(type, Parse(text, Enum.GetUnderlyingType(type)));
        }

        return type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(bool) => text switch { "1" => true, "0" => false, _ => throw new FormatException() },
            _ when type == typeof(char) => char.Parse(text),
            _ when type == typeof(Guid) => Guid.ParseExact(text, "D"),
            _ when type == typeof(DateTime) => ParseDateTime(text),
            _ when type == typeof(DateTimeOffset) => ParseDateTimeOffset(text),
            _ when type == typeof(DateOnly) => DateOnly.ParseExact(text, "yyyyMMdd", s_culture),
            _ when type == typeof(TimeOnly) => new TimeOnly(long.Parse(text, NumberStyles.None, s_culture)),
            _ when type == typeof(TimeSpan) => new TimeSpan(long.Parse(text, NumberStyles.AllowLeadingSign, s_culture)),
            _ when type == typeof(decimal) => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, s_culture),
            _ when type == typeof(double) => double.Parse(text, NumberStyles.Float, s_culture),
            _ when type == typeof(float) => float.Parse(text, NumberStyles.Float, s_culture),
            _ => Convert.ChangeType(text, type, s_culture),
        };
    }

    private static DateTime ParseDateTime(string text)
    {
        var (time, kind) = Split(text);
        return kind is "0" or "1" or "2" ? DateTime.SpecifyKind(time, (DateTimeKind)(kind[0] - '0')) : throw new FormatException();
    }

    private static DateTimeOffset ParseDateTimeOffset(string text)
    {
        var (time, offset) = Split(text);
        return new DateTimeOffset(time, new TimeSpan(long.Parse(offset, NumberStyles.AllowLeadingSign, s_culture)));
    }

    private static (DateTime Time, string Suffix) Split(string text)
    {
        var separator = text.IndexOf('#', StringComparison.Ordinal);

        return separator < 0
            ? throw new FormatException()
            : (DateTime.ParseExact(text[..separator], DateTimeFormat, s_culture), text[(separator + 1)..]);
    }
}
