using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace HotChocolate.Types;

/// <summary>
/// A length of time (ISO 8601). A year is taken for 365 days and a month for 30, as .NET does;
/// every part may carry a sign of its own.
/// </summary>
internal sealed partial class DurationScalar() : TextScalar<TimeSpan>("Duration")
{
    private static readonly (string Group, long Ticks)[] s_units =
    [
        ("years", 365 * TimeSpan.TicksPerDay),
        ("months", 30 * TimeSpan.TicksPerDay),
        ("weeks", 7 * TimeSpan.TicksPerDay),
        ("days", TimeSpan.TicksPerDay),
        ("hours", TimeSpan.TicksPerHour),
        ("minutes", TimeSpan.TicksPerMinute),
        ("seconds", TimeSpan.TicksPerSecond),
    ];

    protected override bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return false;
        }

        // The pattern bounds the digits, so that the sum always fits a decimal.
        decimal ticks = 0;
        foreach (var (group, unit) in s_units)
        {
            if (match.Groups[group] is { Success: true, Value: var number })
            {
                ticks += unit * decimal.Parse(number.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            }
        }

        ticks = match.Groups["sign"].Success ? -ticks : ticks;
        if (ticks < long.MinValue || ticks > long.MaxValue)
        {
            return false;
        }

        value = new TimeSpan((long)ticks);
        return true;
    }

    protected override string Format(TimeSpan value) => XmlConvert.ToString(value);

    [GeneratedRegex(
        @"^(?<sign>-)?P(?=.)((?<years>-?[0-9]{1,12})Y)?((?<months>-?[0-9]{1,12})M)?((?<weeks>-?[0-9]{1,12})W)?((?<days>-?[0-9]{1,12})D)?"
        + @"(T(?=.)((?<hours>-?[0-9]{1,12})H)?((?<minutes>-?[0-9]{1,12})M)?((?<seconds>-?[0-9]{1,12}([.,][0-9]{1,7})?)S)?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
