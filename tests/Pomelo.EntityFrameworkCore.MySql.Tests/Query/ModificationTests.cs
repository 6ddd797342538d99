using Microsoft.EntityFrameworkCore;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query;

/// <summary>ExecuteUpdate and ExecuteDelete, in transactions that are undone.</summary>
[Collection(nameof(ShopDatabase))]
public sealed class ModificationTests(ShopDatabase database)
{
    [Fact]
    public Task Rows_that_meet_a_condition_are_updated_at_once()
        => ChangeAsync(
            context => context.Shops.Where(s => s.Open && s.Number > 0).ExecuteUpdateAsync(
                u => u.SetProperty(s => s.Number, s => s.Number * 2).SetProperty(s => s.Name, s => s.City + "!").SetProperty(s => s.Discount, (decimal?)null)),
            s => s.Open && s.Number > 0,
            (before, after) =>
            {
                Assert.Equal(before.Number * 2, after.Number);
                Assert.Equal(before.City + "!", after.Name);
                Assert.Null(after.Discount);
            });

    [Fact]
    public Task A_column_set_from_another_that_is_set_too_takes_the_value_before()
        => ChangeAsync(
            context => context.Shops.Where(s => s.Id < 50).ExecuteUpdateAsync(
                u => u.SetProperty(s => s.Number, s => s.Number + 100).SetProperty(s => s.MaybeNumber, s => s.Number)),
            s => s.Id < 50,
            (before, after) => Assert.Equal((before.Number + 100, before.Number), (after.Number, after.MaybeNumber)));

    [Fact]
    public async Task Columns_set_from_one_another_are_refused()
    {
        await using var context = database.CreateContext();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => context.Shops.ExecuteUpdateAsync(u => u.SetProperty(s => s.Number, s => s.Id).SetProperty(s => s.Id, s => s.Number)));
        Assert.Contains("in a circle", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Rows_are_updated_by_what_their_own_table_says()
    {
        var average = database.Shops.Average(s => s.Price);
        return ChangeAsync(
            context => context.Shops.Where(s => s.Price > context.Shops.Average(o => o.Price)).ExecuteUpdateAsync(
                u => u.SetProperty(s => s.Number, s => context.Shops.Count(o => o.City == s.City))),
            s => s.Price > average,
            (before, after) => Assert.Equal(database.Shops.Count(o => o.City == before.City), after.Number));
    }

    [Fact]
    public Task Rows_are_updated_by_those_they_belong_to_and_own()
        => ChangeAsync(
            context => context.Shops.Where(s => s.Items.Any(i => i.Count > 5)).ExecuteUpdateAsync(
                u => u.SetProperty(s => s.Number, s => s.Items.Sum(i => i.Count))),
            s => s.Items.Any(i => i.Count > 5),
            (before, after) => Assert.Equal(before.Items.Sum(i => i.Count), after.Number));

    [Fact]
    public Task A_page_of_rows_is_updated()
        => ChangeAsync(
            context => context.Shops.OrderByDescending(s => s.Id).Skip(2).Take(3).ExecuteUpdateAsync(u => u.SetProperty(s => s.City, "page")),
            s => s.Id is 146 or 147 or 148,
            (_, after) => Assert.Equal("page", after.City));

    [Fact]
    public async Task Rows_are_updated_through_a_join()
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var count = await context.Items.Where(i => i.Shop.Open).Join(context.Shops, i => i.ShopId, s => s.Id, (item, shop) => new { item, shop })
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.item.Label, x => x.shop.City));
        var expected = database.Shops.Where(s => s.Open).SelectMany(s => s.Items).ToList();
        Assert.Equal(expected.Count, count);
        Assert.Equal(expected.Select(i => i.Shop.City), await context.Items.Where(i => i.Shop.Open).OrderBy(i => i.Id).Select(i => i.Label).ToListAsync());
    }

    [Fact]
    public Task Rows_are_deleted()
        => DeleteAsync((context, items) => items.Where(i => i.Count > 4 || i.Label == "a"), i => i.Count > 4 || i.Label == "a");

    [Fact]
    public Task Rows_are_deleted_through_a_join()
        => DeleteAsync((context, items) => items.Where(i => i.Shop.Open && i.Price > 3), i => i.Shop.Open && i.Price > 3);

    [Fact]
    public Task Rows_are_deleted_by_what_their_own_table_says()
    {
        var longest = database.Shops.SelectMany(s => s.Items).Max(i => i.Count);
        return DeleteAsync((context, items) => items.Where(i => i.Count == context.Items.Max(o => o.Count)), i => i.Count == longest);
    }

    [Fact]
    public Task The_oldest_rows_are_deleted()
        => DeleteAsync((context, items) => items.OrderBy(i => i.Id).Take(7), i => i.Id <= 7);

    [Fact]
    public Task Rows_of_groups_are_deleted()
    {
        var large = database.Shops.Where(s => s.Items.Count > 2).Select(s => s.Id).ToHashSet();
        return DeleteAsync(
            (context, items) => items.Where(i => context.Items.GroupBy(o => o.ShopId).Where(g => g.Count() > 2).Select(g => g.Key).Contains(i.ShopId)),
            i => large.Contains(i.ShopId));
    }

    private async Task ChangeAsync(Func<ShopContext, Task<int>> change, Func<Shop, bool> isChanged, Action<Shop, Shop> check)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var count = await change(context);
        var after = await context.Shops.ToDictionaryAsync(s => s.Id);
        Assert.Equal(database.Shops.Count(isChanged), count);
        Assert.NotEqual(0, count);
        foreach (var before in database.Shops)
        {
            if (isChanged(before))
            {
                check(before, after[before.Id]);
            }
            else
            {
                Assert.Equal((before.Number, before.MaybeNumber, before.Name, before.City, before.Discount), Changeable(after[before.Id]));
            }
        }

        static (int, int?, string?, string, decimal?) Changeable(Shop shop) => (shop.Number, shop.MaybeNumber, shop.Name, shop.City, shop.Discount);
    }

    private async Task DeleteAsync(Func<ShopContext, IQueryable<Item>, IQueryable<Item>> rows, Func<Item, bool> isDeleted)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var items = database.Shops.SelectMany(s => s.Items).ToList();
        Assert.Equal(items.Count(isDeleted), await rows(context, context.Items).ExecuteDeleteAsync());
        Assert.Equal(items.Where(i => !isDeleted(i)).Select(i => i.Id), await context.Items.OrderBy(i => i.Id).Select(i => i.Id).ToListAsync());
    }
}
