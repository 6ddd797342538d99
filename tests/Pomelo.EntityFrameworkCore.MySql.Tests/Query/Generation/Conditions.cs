using System.Linq.Expressions;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query.Generation;

/// <summary>Conditions on a shop: simple ones with values by chance, joined by and, or and not.</summary>
internal sealed class Conditions(Random random)
{
    private delegate Expression<Func<Shop, bool>> Maker(Conditions from);

    /// <summary>A condition and whether its opposite means the same to the server: EF leaves "not (null > 1)" unknown.</summary>
    private static readonly (Maker Make, bool HasOpposite)[] Simple =
    [
        (c => { var n = c.Number(); return s => s.Number > n; }, true),
        (c => { var n = c.Number(); return s => s.Number + s.Id % 7 <= n; }, true),
        (c => { var n = c.Number(); return s => s.Number / 3 == n / 3; }, true),
        (c => { var n = c.Number(); return s => s.Number % 5 != n % 5; }, true),
        (c => { var n = c.Number(); return s => -s.Number * 2 < n; }, true),
        (c => { var n = c.Number(); return s => (s.Number & 3) == (n & 3); }, true),
        (c => { var n = c.Number(); return s => (s.Number | 8) > n || (s.Number ^ 5) < n; }, true),
        (c => { var n = c.Number(); return s => ~s.Number > n; }, true),
        (c => { var n = c.Number(); return s => s.MaybeNumber == n; }, true),
        (c => { var n = c.Number(); return s => s.MaybeNumber != n; }, true),
        (c => { var n = c.Number(); return s => s.MaybeNumber > n; }, false),
        (c => s => s.MaybeNumber == s.Number, true),
        (c => s => s.MaybeNumber != s.Number, true),
        (c => s => s.MaybeNumber == null, true),
        (c => { var n = c.Number(); return s => (s.MaybeNumber ?? n) >= s.Number; }, true),
        (c => { var n = c.Number(); return s => s.Big / 1000000000 > n; }, true),
        (c => { var n = c.Number(); return s => s.Small - 128 > n; }, true),
        (c => { var p = c.Price(); return s => s.Price > p; }, true),
        (c => { var p = c.Price(); return s => s.Price - (s.Discount ?? 0m) <= p; }, true),
        (c => { var p = c.Price(); return s => s.Price * 2m + 1.5m > p; }, true),
        (c => { var p = c.Price(); return s => s.Discount == null || s.Discount < p; }, false),
        (c => { var p = c.Price(); return s => Math.Floor(s.Price) > p || Math.Ceiling(s.Price) < -p; }, true),
        (c => { var w = c.Number() / 2.0; return s => s.Weight >= w; }, true),
        (c => { var w = c.Number() / 2.0; return s => Math.Abs(s.Weight) < w; }, true),
        (c => { var n = c.Number(); return s => (int)s.Weight == n; }, true),
        (c => { var n = c.Number(); return s => Math.Max(s.Number, s.Id) > n && Math.Min(s.Number, n) < 5; }, true),
        (c => s => s.Open, true),
        (c => s => s.MaybeOpen == true, true),
        (c => s => s.MaybeOpen != s.Open, true),
        (c => s => s.Open == s.Number > 0, true),
        (c => s => s.Open ^ s.Number > 0, true),
        (c => { var t = c.Text(); return s => s.City == t; }, true),
        (c => { var t = c.Text(); return s => s.Name != t; }, true),
        (c => s => s.Name == s.City, true),
        (c => s => s.Name == null, true),
        (c => s => string.IsNullOrEmpty(s.Name), true),
        (c => { var t = c.Text(); return s => s.City.StartsWith(t); }, true),
        (c => { var t = c.Text(); return s => s.City.EndsWith(t); }, true),
        (c => { var t = c.Text(); return s => s.City.Contains(t); }, true),
        (c => s => s.Name != null && s.City.StartsWith(s.Name), true),
        (c => s => s.Name != null && s.City.EndsWith(s.Name), true),
        (c => s => s.Name != null && s.City.Contains(s.Name), true),
        (c => s => s.City.StartsWith("a_") || s.City.EndsWith("\\") || s.City.Contains("%"), true),
        (c => { var n = c.Number(); return s => s.City.Length > n; }, true),
        (c => { var t = c.Text(); return s => s.City.IndexOf(t) > 0; }, true),
        (c => { var t = c.Text(); return s => (s.Name ?? t) + s.City == t + t; }, true),
        (c => { var t = c.Text(); return s => s.Name + "-" + s.Number == t + "-1"; }, true),
        (c => { var t = c.Text(); return s => s.City.Replace("a", t) == t; }, true),
        (c => { var t = c.Text(); return s => string.Compare(s.City, t) > 0; }, true),
        (c => { var t = c.Instant(); return s => s.At > t; }, true),
        (c => { var t = c.Instant(); return s => s.At.Date == t.Date || s.At.AddDays(3) < t; }, true),
        (c => { var t = c.Instant(); return s => s.Until == null || s.Until > t; }, false),
        (c => { var t = c.Instant(); return s => s.At.Year == t.Year && s.At.Month >= t.Month; }, true),
        (c => { var n = c.Number(); return s => s.At.AddMonths(n).AddHours(1.5) > s.Day.ToDateTime(TimeOnly.MinValue); }, true),
        (c => { var t = c.Instant(); return s => (s.At - t).TotalHours > 36.5; }, true),
        (c => { var d = DateOnly.FromDateTime(c.Instant()); return s => s.Day >= d; }, true),
        (c => s => DateOnly.FromDateTime(s.At) < s.Day, true),
        (c => s => s.At.DayOfWeek == DayOfWeek.Sunday || s.At.Hour < 6, true),
        (c => { var k = new Guid(c._random.Next(50), 1, 2, [3, 4, 5, 6, 7, 8, 9, 1]); return s => s.Key == k; }, true),
        (c => { var color = (Color)c._random.Next(3); return s => s.Color == color; }, true),
        (c => { var n = c.Numbers(); return s => n.Contains(s.Number); }, true),
        (c => { var n = c.MaybeNumbers(); return s => n.Contains(s.MaybeNumber); }, true),
        (c => { var n = c.MaybeNumbers().Append(null).ToArray(); return s => n.Contains(s.MaybeNumber); }, true),
        (c => { var t = c.Texts(); return s => t.Contains(s.Name); }, true),
        (c => s => new[] { 1, 5, 9 }.Contains(s.Number), true),
        (c => s => s.Items.Any(), true),
        (c => { var n = c.Number(); return s => s.Items.Any(i => i.Count > n); }, true),
        (c => { var n = c.Number(); return s => s.Items.All(i => i.Count != n); }, true),
        (c => { var n = c.Number(); return s => s.Items.Count(i => i.Count > 3) > n % 4; }, true),
        (c => { var p = c.Price(); return s => s.Items.Sum(i => i.Price) > p / 20; }, true),
        (c => s => s.Items.Max(i => (int?)i.Count) == s.Number, true),
        (c => s => s.Items.OrderBy(i => i.Count).ThenBy(i => i.Id).Select(i => (int?)i.Count).FirstOrDefault() == 1, true),
    ];

    private readonly Random _random = random;

    public Expression<Func<Shop, bool>> Next(int depth)
    {
        if (depth == 0)
        {
            return Simple[_random.Next(Simple.Length)].Make(this);
        }

        var (left, right) = (Next(depth - 1), Next(_random.Next(depth)));
        var body = right.Body;
        body = new Substitution(right.Parameters[0], left.Parameters[0]).Visit(body);
        return Expression.Lambda<Func<Shop, bool>>(
            _random.Next(2) == 0 ? Expression.AndAlso(left.Body, body) : Expression.OrElse(left.Body, body), left.Parameters);
    }

    /// <summary>Every simple condition, and its opposite where it has one.</summary>
    public IEnumerable<Expression<Func<Shop, bool>>> All()
        => Simple.SelectMany(s => s.HasOpposite ? [s.Make(this), Not(s.Make(this))] : new[] { s.Make(this) });

    private static Expression<Func<Shop, bool>> Not(Expression<Func<Shop, bool>> condition)
        => Expression.Lambda<Func<Shop, bool>>(Expression.Not(condition.Body), condition.Parameters);

    private int Number() => _random.Next(-20, 21);

    private decimal Price() => _random.Next(-1000, 100_000) / 100m;

    private string Text() => ShopRows.Texts[_random.Next(ShopRows.Texts.Length)];

    private DateTime Instant() => new DateTime(2024, 1, 1).AddDays(_random.Next(800)).AddMinutes(_random.Next(1440));

    private int[] Numbers() => [.. Enumerable.Range(0, _random.Next(20)).Select(_ => Number())];

    private int?[] MaybeNumbers() => [.. Enumerable.Range(0, _random.Next(20)).Select(_ => _random.Next(5) == 0 ? (int?)null : Number())];

    private List<string?> Texts() => [.. Enumerable.Range(0, _random.Next(8)).Select(_ => _random.Next(5) == 0 ? null : Text())];

    private sealed class Substitution(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
