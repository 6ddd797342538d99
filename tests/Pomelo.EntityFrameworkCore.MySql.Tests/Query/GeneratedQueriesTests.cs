using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Generation;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;
using Xunit.Abstractions;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query;

/// <summary>The server's answer to a query is LINQ to Objects' answer.</summary>
[Collection(nameof(ShopDatabase))]
public sealed class GeneratedQueriesTests(ShopDatabase database, ITestOutputHelper output)
{
    [Fact]
    public void Every_condition_and_its_opposite_finds_the_same_shops()
    {
        using var context = database.CreateContext();
        Check(new Conditions(Comparison.Chance(output)).All(), context, Ids);
    }

    [Theory]
    [InlineData(ParameterTranslationMode.MultipleParameters)]
    [InlineData(ParameterTranslationMode.Parameter)]
    [InlineData(ParameterTranslationMode.Constant)]
    public void Conditions_joined_by_chance_find_the_same_shops(ParameterTranslationMode mode)
    {
        var conditions = new Conditions(Comparison.Chance(output));
        using var context = database.CreateContext(mode);
        Check(Enumerable.Range(0, 120).Select(i => conditions.Next(1 + (i % 3))), context, Ids);
    }

    [Fact]
    public void Every_value_is_selected_as_in_memory()
    {
        using var context = database.CreateContext();
        Check(Values.Ordered.Concat(Values.Unordered), context, (shops, value) => shops.OrderBy(s => s.Id).Select(value).ToList());
    }

    [Fact]
    public void Ordered_pages_of_filtered_shops_are_the_same()
    {
        var random = Comparison.Chance(output);
        var conditions = new Conditions(random);
        using var context = database.CreateContext();
        var pages = Enumerable.Range(0, 150).Select(_ => (
            Where: conditions.Next(random.Next(2)), By: Values.Ordered[random.Next(Values.Ordered.Length)], Descending: random.Next(2) == 0,
            Skip: random.Next(30), Take: random.Next(40)));
        Check(pages, context, (shops, page) =>
        {
            var filtered = shops.Where(page.Where);
            var ordered = page.Descending ? filtered.OrderByDescending(page.By) : filtered.OrderBy(page.By);
            return ordered.ThenBy(s => s.Id).Skip(page.Skip).Take(page.Take).Select(s => s.Id).ToList();
        });
    }

    [Fact]
    public void Aggregates_of_filtered_shops_are_the_same()
    {
        var conditions = new Conditions(Comparison.Chance(output));
        using var context = database.CreateContext();
        Check(Enumerable.Range(0, 15).Select(_ => conditions.Next(1)), context, (all, condition) =>
        {
            var shops = all.Where(condition);
            return new object?[]
            {
                shops.Count(), shops.LongCount(), shops.Any(), all.All(condition), shops.Sum(s => s.Number), shops.Sum(s => s.MaybeNumber), shops.Sum(s => s.Big),
                shops.Sum(s => s.Price), shops.Sum(s => s.Discount), shops.Sum(s => s.Weight), shops.Average(s => (double?)s.Number), shops.Average(s => (double?)s.Discount),
                shops.Max(s => s.MaybeNumber), shops.Min(s => (decimal?)s.Price), shops.Max(s => (DateTime?)s.At), shops.Min(s => s.Name), shops.Max(s => s.City),
                shops.Select(s => s.City).Distinct().Count(), shops.OrderBy(s => s.Id).Select(s => s.Name).FirstOrDefault(), shops.OrderBy(s => s.Id).LastOrDefault()?.Id,
            };
        });
    }

    [Fact]
    public void Groups_by_every_key_have_the_same_aggregates()
    {
        var conditions = new Conditions(Comparison.Chance(output));
        using var context = database.CreateContext();
        Check(Enumerable.Range(0, 12).Select(_ => conditions.Next(0)), context, (all, condition) =>
        {
            var shops = all.Where(condition);
            return new object?[]
            {
                Groups(shops, s => s.Number % 5), Groups(shops, s => s.MaybeNumber), Groups(shops, s => s.Name), Groups(shops, s => s.Open),
                Groups(shops, s => s.Day.Year), Groups(shops, s => s.City.Length), Groups(shops, s => s.At.Date),
                shops.GroupBy(s => new { s.Open, s.Color }).Select(g => new { g.Key.Open, Color = g.Key.Color.ToString(), Count = g.Count() }).ToList()
                    .OrderBy(g => (g.Open, g.Color)).ToList(),
            };
        });
    }

    [Fact]
    public void Unions_intersections_and_differences_are_the_same()
    {
        var conditions = new Conditions(Comparison.Chance(output));
        using var context = database.CreateContext();
        Check(Enumerable.Range(0, 15).Select(_ => (A: conditions.Next(1), B: conditions.Next(0), C: conditions.Next(0))), context, (shops, sets) =>
        {
            var (a, b, c) = (Cities(shops, sets.A), Cities(shops, sets.B), Cities(shops, sets.C));
            return new object?[]
            {
                Sorted(a.Union(b)), Sorted(a.Concat(b)), Sorted(a.Intersect(b)), Sorted(a.Except(b)), Sorted(a.Union(b).Except(c)), Sorted(a.Except(b.Except(c))),
                Sorted(a.Concat(b).Union(c)), Sorted(a.Union(b.Concat(c))), a.Union(b).Count(), a.Concat(b).OrderBy(s => s).Skip(2).Take(5).ToList(),
            };
        });

        static IQueryable<string> Cities(IQueryable<Shop> shops, Expression<Func<Shop, bool>> condition) => shops.Where(condition).Select(s => s.City);

        static List<string> Sorted(IQueryable<string> cities) => [.. cities.ToList().Order(StringComparer.Ordinal)];
    }

    private static List<int> Ids(IQueryable<Shop> shops, Expression<Func<Shop, bool>> condition)
        => [.. shops.Where(condition).OrderBy(s => s.Id).Select(s => s.Id)];

    private static List<object> Groups<TKey>(IQueryable<Shop> shops, Expression<Func<Shop, TKey>> key)
        => shops.GroupBy(key)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Sum = g.Sum(s => s.Number),
                Big = g.Sum(s => s.Big),
                Average = g.Average(s => (double)s.Price),
                Max = g.Max(s => s.At),
                Min = g.Min(s => s.MaybeNumber),
                Open = g.Count(s => s.Open),
                Cities = g.Select(s => s.City).Distinct().Count(),
                Names = string.Join(", ", g.OrderByDescending(s => s.Id).Select(s => s.Name)),
                Labels = string.Join("", g.OrderBy(s => s.Id).Select(s => s.City + s.Number)),
                Filtered = g.Where(s => s.Number > 0).Sum(s => s.Price),
            })
            .Where(g => g.Count > 1)
            .OrderBy(g => g.Sum).ThenBy(g => g.Max).Take(20).AsEnumerable().Cast<object>().ToList();

    private void Check<T>(IEnumerable<T> questions, ShopContext context, Func<IQueryable<Shop>, T, object?> ask)
        => Comparison.CheckAll(output, questions, question => ask(database.Shops.AsQueryable(), question), question => ask(context.Shops, question));
}
