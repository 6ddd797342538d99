using Microsoft.EntityFrameworkCore;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Generation;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;
using Xunit.Abstractions;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query;

/// <summary>Several tables at once, and rows with their collections.</summary>
[Collection(nameof(ShopDatabase))]
public sealed class JoinTests(ShopDatabase database, ITestOutputHelper output)
{
    private delegate object? Question(IQueryable<Shop> shops, IQueryable<Item> items);

    private static readonly Question[] Questions =
    [
        (shops, items) => shops.Join(items, s => s.Id, i => i.ShopId, (s, i) => new { s.City, i.Label, i.Id }).OrderBy(x => x.Id).ToList(),
        (shops, items) => shops.LeftJoin(items, s => s.Id, i => i.ShopId, (s, i) => new { s.Id, Label = i == null ? null : i.Label, Item = i == null ? 0 : i.Id })
            .OrderBy(x => x.Id).ThenBy(x => x.Item).ToList(),
        (shops, items) => shops.SelectMany(s => s.Items.Where(i => i.Count > 2), (s, i) => new { s.Id, Item = i.Id }).OrderBy(x => x.Item).ToList(),
        (shops, items) => shops.SelectMany(s => s.Items.DefaultIfEmpty(), (s, i) => new { s.Id, Label = i == null ? "-" : i.Label, Item = i == null ? 0 : i.Id })
            .OrderBy(x => x.Id).ThenBy(x => x.Item).ToList(),
        (shops, items) => shops.Where(s => s.Id < 5).SelectMany(s => items.Where(i => i.Id < 6), (s, i) => new { s.Id, Item = i.Id })
            .OrderBy(x => x.Id).ThenBy(x => x.Item).ToList(),
        (shops, items) => items.Where(i => i.Shop.Open && i.Shop.Price > 500).OrderBy(i => i.Id).Select(i => i.Shop.City + i.Label).ToList(),
        (shops, items) => items.GroupBy(i => i.Shop.Open).Select(g => new { g.Key, Sum = g.Sum(i => i.Price * i.Count) }).OrderBy(g => g.Key).ToList(),
        (shops, items) => shops.OrderBy(s => s.Id).Select(s => new { s.Id, Items = s.Items.OrderByDescending(i => i.Price).ThenBy(i => i.Id).Take(2).Select(i => i.Id).ToList() }).ToList(),
        (shops, items) => shops.OrderBy(s => s.Id).Select(s => new { s.Id, Items = s.Items.OrderBy(i => i.Id).Skip(1).Take(2).Select(i => i.Label).ToList() }).ToList(),
        (shops, items) => items.GroupBy(i => i.ShopId)
            .Select(g => new { g.Key, Top = g.OrderByDescending(i => i.Count).ThenBy(i => i.Id).Select(i => i.Label).First(), Count = g.Count() }).OrderBy(g => g.Key).ToList(),
        (shops, items) => items.Where(i => i.ShopId < 40).GroupBy(i => i.ShopId).OrderBy(g => g.Key)
            .Select(g => new { g.Key, Items = g.OrderBy(i => i.Price).ThenBy(i => i.Id).Take(2).Select(i => i.Id).ToList() }).ToList(),
        (shops, items) => shops.Where(s => items.OrderBy(i => i.Id).Take(20).Select(i => i.ShopId).Contains(s.Id)).OrderBy(s => s.Id).Select(s => s.Id).ToList(),
        (shops, items) => shops.Where(s => s.Price > shops.Average(o => o.Price)).OrderBy(s => s.Id).Select(s => s.Id).ToList(),
        (shops, items) => shops.OrderByDescending(s => s.At).ThenByDescending(s => s.Id)
            .Where(s => s.At < new DateTime(2025, 1, 1) || (s.At == new DateTime(2025, 1, 1) && s.Id < 100)).Take(10).Select(s => s.Id).ToList(),
        (shops, items) => shops.Select(s => s.City).Distinct().OrderBy(c => c).Skip(3).Take(5).ToList(),
        (shops, items) => shops.OrderBy(s => s.Id).Take(30).OrderByDescending(s => s.Number).ThenBy(s => s.Id).Skip(2).Select(s => s.Id).ToList(),
        (shops, items) => shops.OrderBy(s => s.Id).Select(s => new { s.Id, Better = shops.Count(o => o.Price > s.Price) + 1 }).ToList(),
        (shops, items) => shops.Where(s => s.Items.Any(i => shops.Any(o => o.City == i.Label && o.Id != s.Id))).OrderBy(s => s.Id).Select(s => s.Id).ToList(),
        (shops, items) => shops.OrderBy(s => s.Id).Last().Id + shops.Single(s => s.Id == 7).Number,
    ];

    [Theory]
    [InlineData(QuerySplittingBehavior.SingleQuery)]
    [InlineData(QuerySplittingBehavior.SplitQuery)]
    public void Joins_and_collections_answer_as_in_memory(QuerySplittingBehavior splitting)
    {
        using var context = database.CreateContext();
        var shops = splitting is QuerySplittingBehavior.SplitQuery ? context.Shops.AsSplitQuery() : context.Shops.AsSingleQuery();
        Comparison.CheckAll(
            output, Questions.Index(), q => q.Item(database.Shops.AsQueryable(), database.Shops.SelectMany(s => s.Items).AsQueryable()), q => q.Item(shops, context.Items));
    }

    [Fact]
    public async Task Rows_come_with_their_collections_tracked_or_not()
    {
        await using var context = database.CreateContext();
        var tracked = await context.Shops.AsTracking().Include(s => s.Items).OrderBy(s => s.Id).ToListAsync();
        var split = await context.Shops.AsSplitQuery().Include(s => s.Items.OrderBy(i => i.Id)).OrderBy(s => s.Id).ToListAsync();
        Assert.Equal(database.Shops.Select(s => s.Items.Count), tracked.Select(s => s.Items.Count));
        Assert.Equal(database.Shops.SelectMany(s => s.Items).Select(i => i.Id), split.SelectMany(s => s.Items).Select(i => i.Id));
        Assert.All(tracked, s => Assert.All(s.Items, i => Assert.Same(s, i.Shop)));
    }
}
