using System.Linq.Expressions;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query.Generation;

/// <summary>What a query can select of a shop and order shops by.</summary>
internal static class Values
{
    /// <summary>Selected, but not ordered by: an enum kept as a text has another order, a joined text is made in memory.</summary>
    public static readonly Expression<Func<Shop, object?>>[] Unordered =
    [
        s => s.Color, s => string.Join("|", s.Items.OrderBy(i => i.Id).Select(i => i.Label)),
    ];

    public static readonly Expression<Func<Shop, object?>>[] Ordered =
    [
        s => s.Name, s => s.City, s => s.Number, s => s.MaybeNumber, s => s.Big, s => s.Small, s => s.Price, s => s.Discount, s => s.Weight, s => s.Open,
        s => s.MaybeOpen, s => s.At, s => s.Until, s => s.Day, s => s.Key,
        s => s.Number / 4, s => s.Number % 4, s => -s.Number, s => s.Number & 6, s => s.Number - s.MaybeNumber, s => s.Small - s.Number, s => (long)s.Number * s.Number,
        s => s.Number / 4.0, s => (double)s.Number * s.Weight, s => (decimal)s.Number / 4m, s => s.Price * 3m, s => s.Price - s.Discount, s => (int)s.Price, s => (int)s.Weight,
        s => Math.Abs(s.Number), s => Math.Abs(s.Price), s => Math.Floor(s.Price), s => Math.Ceiling(s.Weight), s => Math.Truncate(s.Price), s => Math.Sign(s.Weight),
        s => Math.Sqrt(Math.Abs(s.Weight)), s => Math.Max(s.Number, 3), s => Math.Min(s.Price, 10m),
        s => Math.Round(s.Price, 1, MidpointRounding.AwayFromZero) == s.Price, s => s.Number > 0 ? s.Name : s.City, s => s.Name ?? s.City, s => s.MaybeNumber ?? -1,
        s => s.MaybeNumber.HasValue, s => s.Name + "/" + s.City, s => s.City + s.Number, s => s.Number.ToString(), s => s.Open.ToString(), s => s.Price.ToString(),
        s => s.City.Length, s => s.City.ToUpper(), s => s.City.ToLower(), s => s.City.Trim(' '), s => s.City.TrimStart('a'), s => (s.City + s.Number).Trim(' '), s => s.City.TrimEnd('b'),
        s => s.City.Substring(1 > s.City.Length ? 0 : 1), s => s.City.Substring(0, s.City.Length > 2 ? 2 : s.City.Length), s => s.City.Replace("a", "é"),
        s => s.City.IndexOf("b"), s => s.City.IndexOf('b'), s => s.City.PadLeft(4), s => s.City.PadRight(4, '*'), s => s.City.Insert(0, "x"), s => s.City.StartsWith("a"),
        s => s.City.Contains('a'), s => s.City.CompareTo("a") >= 0, s => string.Concat(s.City, s.Name, "é"), s => string.IsNullOrWhiteSpace(s.City),
        s => s.At.Year, s => s.At.Month, s => s.At.Day, s => s.At.DayOfYear, s => s.At.Hour, s => s.At.Minute, s => s.At.Second, s => s.At.Millisecond, s => s.At.Microsecond,
        s => s.At.DayOfWeek, s => s.At.Date, s => s.At.TimeOfDay, s => s.At.AddDays(1.5), s => s.At.AddDays(s.Number), s => s.At.AddHours(-s.Weight), s => s.At.AddMonths(s.Number),
        s => s.At.AddYears(1), s => s.At.AddMinutes(0.25), s => s.At.AddSeconds(s.Number), s => s.At.AddMilliseconds(7), s => DateOnly.FromDateTime(s.At),
        s => TimeOnly.FromDateTime(s.At), s => s.Day.AddDays(s.Number), s => s.Day.AddMonths(-1), s => s.Day.DayNumber, s => s.Day.DayOfWeek,
        s => s.Day.ToDateTime(new TimeOnly(1, 2, 3)), s => (s.At - new DateTime(2024, 1, 1)).TotalDays, s => s.Until == null ? 0 : (s.Until.Value - s.At).TotalSeconds,
        s => s.Items.Count, s => s.Items.Sum(i => i.Count), s => s.Items.Sum(i => i.Price), s => s.Items.Max(i => (decimal?)i.Price), s => s.Items.Min(i => (int?)i.Count),
        s => s.Items.Average(i => (double?)i.Count), s => s.Items.Any(i => i.Label == s.City),
        s => s.Items.OrderByDescending(i => i.Price).ThenBy(i => i.Id).Select(i => i.Label).FirstOrDefault(),
    ];
}
