using Microsoft.EntityFrameworkCore;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Generation;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;
using Xunit.Abstractions;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query;

/// <summary>A list of values of every type in a query, however it is sent: as many parameters, as one JSON text, as constants.</summary>
[Collection(nameof(ShopDatabase))]
public sealed class ManyValuesTests(ShopDatabase database, ITestOutputHelper output)
{
    [Theory]
    [InlineData(ParameterTranslationMode.MultipleParameters)]
    [InlineData(ParameterTranslationMode.Parameter)]
    [InlineData(ParameterTranslationMode.Constant)]
    public void Rows_are_found_by_many_values_of_every_type(ParameterTranslationMode mode)
    {
        var some = database.Shops.Take(8).ToList();
        var (numbers, bigs, smalls) = (some.ConvertAll(s => s.Number), some.ConvertAll(s => s.Big), some.ConvertAll(s => s.Small));
        var (prices, discounts, weights) = (some.ConvertAll(s => s.Price), some.ConvertAll(s => s.Discount), some.ConvertAll(s => s.Weight));
        var (instants, ends, days) = (some.ConvertAll(s => s.At), some.ConvertAll(s => s.Until), some.ConvertAll(s => s.Day));
        var (keys, colors, names) = (some.ConvertAll(s => s.Key), (Color[])[Color.Blue, Color.Red], some.ConvertAll(s => s.Name));
        bool?[] flags = [true, null];
        int[] none = [];
        Func<IQueryable<Shop>, IQueryable<Shop>>[] questions =
        [
            shops => shops.Where(s => numbers.Contains(s.Number)), shops => shops.Where(s => bigs.Contains(s.Big)), shops => shops.Where(s => smalls.Contains(s.Small)),
            shops => shops.Where(s => prices.Contains(s.Price)), shops => shops.Where(s => discounts.Contains(s.Discount)), shops => shops.Where(s => weights.Contains(s.Weight)),
            shops => shops.Where(s => instants.Contains(s.At)), shops => shops.Where(s => ends.Contains(s.Until)), shops => shops.Where(s => days.Contains(s.Day)),
            shops => shops.Where(s => keys.Contains(s.Key)), shops => shops.Where(s => colors.Contains(s.Color)), shops => shops.Where(s => names.Contains(s.Name)),
            shops => shops.Where(s => flags.Contains(s.MaybeOpen)), shops => shops.Where(s => none.Contains(s.Number)), shops => shops.Where(s => !none.Contains(s.Number)),
            shops => shops.Where(s => numbers.Any(n => n > s.Number + 5)), shops => shops.Where(s => numbers.Count(n => n < s.Number) > 3),
            shops => shops.Where(s => numbers.Contains(s.Number) && names.Contains(s.City)), shops => shops.Where(s => s.Items.Any(i => numbers.Contains(i.Count))),
        ];
        using var context = database.CreateContext(mode);
        Comparison.CheckAll(
            output, questions.Index(), q => Ids(q.Item(database.Shops.AsQueryable())), q => Ids(q.Item(context.Shops)));

        static List<int> Ids(IQueryable<Shop> shops) => [.. shops.OrderBy(s => s.Id).Select(s => s.Id)];
    }
}
