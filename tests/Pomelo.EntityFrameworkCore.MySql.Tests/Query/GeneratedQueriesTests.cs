using System.Globalization;
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
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("SEED") ?? "4711", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Every_condition_and_its_opposite_finds_the_same_shops()
    {
        await using var context = database.CreateContext();
        await CheckAllAsync(new Conditions(Chance()).All(), condition => Ids(Everything(), condition), condition => Ids(context.Shops, condition));
    }

    [Theory]
    [InlineData(ParameterTranslationMode.MultipleParameters)]
    [InlineData(ParameterTranslationMode.Parameter)]
    [InlineData(ParameterTranslationMode.Constant)]
    public async Task Conditions_joined_by_chance_find_the_same_shops(ParameterTranslationMode mode)
    {
        var conditions = new Conditions(Chance());
        await using var context = database.CreateContext(mode);
        await CheckAllAsync(
            Enumerable.Range(0, 120).Select(i => conditions.Next(1 + (i % 3))), condition => Ids(Everything(), condition), condition => Ids(context.Shops, condition));
    }

    [Fact]
    public async Task Every_value_is_selected_as_in_memory()
    {
        await using var context = database.CreateContext();
        await CheckAllAsync(
            Values.Ordered.Concat(Values.Unordered), value => Everything().OrderBy(s => s.Id).Select(value).ToList(), value => context.Shops.OrderBy(s => s.Id).Select(value).ToList());
    }

    [Fact]
    public async Task Ordered_pages_of_filtered_shops_are_the_same()
    {
        var random = Chance();
        var conditions = new Conditions(random);
        await using var context = database.CreateContext();
        var pages = Enumerable.Range(0, 150).Select(_ => (
            Where: conditions.Next(random.Next(2)), By: Values.Ordered[random.Next(Values.Ordered.Length)], Descending: random.Next(2) == 0, Skip: random.Next(30), Take: random.Next(40)));
        await CheckAllAsync(pages, page => Page(Everything(), page), page => Page(context.Shops, page));

        static List<int> Page(
            IQueryable<Shop> shops, (Expression<Func<Shop, bool>> Where, Expression<Func<Shop, object?>> By, bool Descending, int Skip, int Take) page)
        {
            var filtered = shops.Where(page.Where);
            var ordered = page.Descending ? filtered.OrderByDescending(page.By) : filtered.OrderBy(page.By);
            return [.. ordered.ThenBy(s => s.Id).Skip(page.Skip).Take(page.Take).Select(s => s.Id)];
        }
    }

    private static List<int> Ids(IQueryable<Shop> shops, Expression<Func<Shop, bool>> condition)
        => [.. shops.Where(condition).OrderBy(s => s.Id).Select(s => s.Id)];

    private static string Show(object? value)
        => value switch
        {
            System.Collections.IEnumerable list and not string => string.Join(", ", list.Cast<object?>().Select(Show)),
            null => "null",
            double number => Math.Round(number, 6).ToString("R", CultureInfo.InvariantCulture),
            decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
            DateTime at => at.ToString("O", CultureInfo.InvariantCulture).TrimEnd('Z'),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private IQueryable<Shop> Everything() => database.Shops.AsQueryable();

    private Random Chance()
    {
        output.WriteLine($"SEED={Seed}");
        return new Random(Seed);
    }

    /// <summary>Checks them all before it fails, so that a failure shows its whole extent.</summary>
    private async Task CheckAllAsync<T>(IEnumerable<T> cases, Func<T, object?> inMemory, Func<T, object?> onServer)
    {
        var (wrong, count) = (new List<string>(), 0);
        foreach (var item in cases)
        {
            count++;
            var expected = Show(inMemory(item));
            try
            {
                var actual = Show(await Task.Run(() => onServer(item)));
                if (actual != expected)
                {
                    wrong.Add($"{item}\n  expected {expected}\n  actual   {actual}");
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                wrong.Add($"{item}\n  {exception}");
            }
        }

        output.WriteLine($"{count} queries");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} differ\n{string.Join("\n", wrong)}");
    }
}
