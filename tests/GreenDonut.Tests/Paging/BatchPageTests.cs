using GreenDonut.Data;

namespace GreenDonut.Tests.Paging;

[Trait("Category", "Generated")]
public sealed class BatchPageTests
{
    private static readonly int[] s_owners = [1, 2, 3, 4, 99];

    [Theory]
    [InlineData(3, null, true)]
    [InlineData(null, 3, true)]
    [InlineData(100, null, false)]
    [InlineData(0, null, true)]
    public async Task The_pages_of_all_keys_take_one_statement_and_their_counts_another(int? first, int? last, bool hasMore)
    {
        var things = Things.Create(seed: 3, count: 60);
        using var context = new ThingContext(things);
        var pages = await context.Things.AsNoTracking().Where(t => s_owners.Contains(t.OwnerId))
            .OrderByDescending(t => t.Name).ThenBy(t => t.Id)
            .ToBatchPageAsync(t => t.OwnerId, new PagingArguments(first, last: last, includeTotalCount: true));

        Assert.Equal(2, context.Statements.Count);
        Assert.Equal(s_owners, pages.Keys.Order());
        Assert.Equal((0, 0, false, false), (pages[99].Count, pages[99].TotalCount, pages[99].HasNextPage, pages[99].HasPreviousPage));
        pages.Remove(99);

        foreach (var (owner, page) in pages)
        {
            var all = things.Where(t => t.OwnerId == owner).OrderByDescending(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Id).Select(t => t.Id).ToList();
            var expected = first is { } size ? all.Take(size) : all.TakeLast(last!.Value);
            Assert.Equal(expected, page.Select(t => t.Id));
            Assert.Equal(all.Count, page.TotalCount);
            Assert.Equal(hasMore && first is not null, page.HasNextPage);
            Assert.Equal(hasMore && last is not null, page.HasPreviousPage);
        }
    }

    [Fact]
    public async Task A_cursor_of_one_list_continues_every_list_at_that_place()
    {
        var things = Things.Create(seed: 4, count: 40);
        using var context = new ThingContext(things);
        var first = await PageAsync(new PagingArguments(2));
        var cursor = first[1].CreateCursor(first[1].Last!.Value);
        var second = await PageAsync(new PagingArguments(2, cursor, includeTotalCount: true));
        var last = first[1][1];

        foreach (var (owner, page) in second)
        {
            var all = things.Where(t => t.OwnerId == owner).ToList();
            var expected = all.Where(t => t.Rank > last.Rank || (t.Rank == last.Rank && t.Id > last.Id)).OrderBy(t => t.Rank).ThenBy(t => t.Id);
            Assert.Equal(expected.Take(2).Select(t => t.Id), page.Select(t => t.Id));
            Assert.Equal(all.Count, page.TotalCount);
            Assert.True(page.HasPreviousPage);
        }

        Assert.Equal(2, context.Statements.Count);

        ValueTask<Dictionary<int, Page<Thing>>> PageAsync(PagingArguments arguments)
            => context.Things.OrderBy(t => t.Rank).ThenBy(t => t.Id).ToBatchPageAsync(t => t.OwnerId, arguments);
    }

    [Fact]
    public async Task Sizes_keys_and_cursors_of_batches_are_parameters_and_the_number_of_keys_is_rounded_up()
    {
        using var context = new ThingContext(Things.Create(seed: 4, count: 40));

        for (var size = 1; size < 4; size++)
        {
            var ids = Enumerable.Range(1, size + 4).ToArray();
            var pages = await context.Things.Where(t => ids.Contains(t.OwnerId)).OrderBy(t => t.Id).ToBatchPageAsync(t => t.OwnerId, new PagingArguments(size));
            Assert.Equal(size + 4, pages.Count);
        }

        Assert.Single(context.Statements.Distinct());
        Assert.Equal(8, context.Statements[0].Split("LIMIT").Length - 1);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Pages_by_any_order_are_the_same_however_they_are_read(int keyCount)
    {
        var seed = TestSeed.Value;
        var random = new Random(seed);
        var names = Orders.Names.ToArray();

        for (var round = 0; round < 10; round++)
        {
            var things = Things.Create(random.Next(), 60);
            using var context = new ThingContext(things);
            var keys = Enumerable.Range(1, keyCount).ToList();
            var order = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Orders.Get(names[random.Next(names.Length)]), random.Next(2) == 0)).ToArray();
            var arguments = random.Next(2) == 0 ? new PagingArguments(random.Next(1, 9)) : new PagingArguments(last: random.Next(1, 9));
            arguments = arguments with { IncludeTotalCount = true };
            var pages = await Orders.Sort(context.Things.Where(t => keys.Contains(t.OwnerId)), order).ToBatchPageAsync(t => t.OwnerId, arguments);

            Assert.Equal(keys, pages.Keys.Order());
            Assert.InRange(context.Statements.Count, 1, 2);

            foreach (var (key, page) in pages)
            {
                var all = Orders.Sort(things.Where(t => t.OwnerId == key), order).ConvertAll(t => t.Id);
                var expected = arguments.First is { } first ? all.Take(first) : all.TakeLast(arguments.Last!.Value);
                Assert.True(expected.SequenceEqual(page.Select(t => t.Id)), $"seed {seed}");
                Assert.Equal(all.Count, page.TotalCount);

                if (page.Count > 0)
                {
                    var cursor = page.CreateCursor(page.Last!.Value);
                    var next = await Orders.Sort(context.Things.Where(t => keys.Contains(t.OwnerId)), order)
                        .ToBatchPageAsync(t => t.OwnerId, new PagingArguments(3, cursor));
                    Assert.True(all.SkipWhile(id => id != page.Last!.Value.Item.Id).Skip(1).Take(3).SequenceEqual(next[key].Select(t => t.Id)), $"seed {seed}");
                }
            }
        }
    }

    [Fact]
    public async Task Other_conditions_beside_the_keys_hold()
    {
        var things = Things.Create(seed: 12, count: 60);
        using var context = new ThingContext(things);
        List<int> ids = [1, 2, 3];
        var pages = await context.Things.Where(t => t.Rank > 0 && ids.Contains(t.OwnerId) && t.Level >= 0).OrderBy(t => t.Id)
            .ToBatchPageAsync(t => t.OwnerId, new PagingArguments(4));

        foreach (var (owner, page) in pages)
        {
            var expected = things.Where(t => t.OwnerId == owner && t.Rank > 0 && t.Level >= 0).Take(4);
            Assert.Equal(expected.Select(t => t.Id), page.Select(t => t.Id));
        }

        Assert.DoesNotContain("ROW_NUMBER", Assert.Single(context.Statements), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_keys_need_no_statement()
    {
        using var context = new ThingContext(Things.Create(seed: 12, count: 6));
        List<int> ids = [];

        Assert.Empty(await context.Things.Where(t => ids.Contains(t.OwnerId)).OrderBy(t => t.Id).ToBatchPageAsync(t => t.OwnerId, new PagingArguments(4)));
        Assert.Empty(context.Statements);
    }

    [Fact]
    public async Task The_page_of_one_key_is_read_without_numbering_its_rows()
    {
        var things = Things.Create(seed: 9, count: 40);
        using var context = new ThingContext(things);
        IReadOnlyList<int> list = [2];
        var array = new[] { 2, 2 };
        List<int> values = [2];
        IQueryable<Thing>[] queries =
        [
            context.Things.Where(t => list.Contains(t.OwnerId)),
            context.Things.Where(t => t.Id > 0 && array.Contains(t.OwnerId)),
            context.Things.Where(t => values.Contains(t.OwnerId)).AsNoTracking(),
        ];

        foreach (var query in queries)
        {
            var pages = await query.OrderBy(t => t.Name).ThenBy(t => t.Id)
                .ToBatchPageAsync(t => t.OwnerId, new PagingArguments(3, includeTotalCount: true));
            var expected = things.Where(t => t.OwnerId == 2).OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Id).Take(3);
            Assert.Equal(expected.Select(t => t.Id), Assert.Single(pages).Value.Select(t => t.Id));
            Assert.Equal(things.Count(t => t.OwnerId == 2), pages[2].TotalCount);
        }

        Assert.All(context.Statements, sql => Assert.DoesNotContain("ROW_NUMBER", sql, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_one_key_without_items_is_empty()
    {
        using var context = new ThingContext([]);
        IReadOnlyList<int> ids = [7];
        var pages = await context.Things.Where(t => ids.Contains(t.OwnerId)).OrderBy(t => t.Id)
            .ToBatchPageAsync(t => t.OwnerId, new PagingArguments(3, includeTotalCount: true));

        Assert.Equal((0, 0), (pages[7].Count, pages[7].TotalCount));
    }

    [Fact]
    public async Task A_condition_on_another_member_does_not_restrict_the_key()
    {
        var things = Things.Create(seed: 9, count: 40);
        using var context = new ThingContext(things);
        IReadOnlyList<int> ranks = [1];
        var pages = await context.Things.Where(t => ranks.Contains(t.Rank)).OrderBy(t => t.Id).ToBatchPageAsync(t => t.OwnerId, new PagingArguments(3));

        Assert.Equal(things.Where(t => t.Rank == 1).Select(t => t.OwnerId).Distinct().Order(), pages.Keys.Order());
    }
}
