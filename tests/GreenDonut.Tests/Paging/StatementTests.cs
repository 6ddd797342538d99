using GreenDonut.Data;

namespace GreenDonut.Tests.Paging;

public sealed class StatementTests
{
    [Fact]
    public async Task A_page_and_the_total_count_take_one_statement_without_offset()
    {
        using var context = new ThingContext(Things.Create(seed: 1, count: 20));
        var first = await context.Things.OrderBy(t => t.Name).ThenBy(t => t.Id).ToPageAsync(new(5, includeTotalCount: true));
        var second = await context.Things.OrderBy(t => t.Name).ThenBy(t => t.Id)
            .ToPageAsync(new(5, first.CreateCursor(first.Last!.Value), includeTotalCount: true));

        Assert.Equal(20, second.TotalCount);
        Assert.Equal(2, context.Statements.Count);
        Assert.All(context.Statements, sql => Assert.DoesNotContain("OFFSET", sql, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_counted_unless_asked_for()
    {
        using var context = new ThingContext(Things.Create(seed: 1, count: 20));
        var page = await context.Things.OrderBy(t => t.Id).ToPageAsync(new(5));

        Assert.Null(page.TotalCount);
        Assert.DoesNotContain("COUNT", Assert.Single(context.Statements), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cursor_values_and_sizes_are_parameters_so_that_all_pages_share_a_plan()
    {
        using var context = new ThingContext(Things.Create(seed: 1, count: 20));
        var page = await context.Things.OrderBy(t => t.Rank).ThenBy(t => t.Id).ToPageAsync(new(2));
        context.Statements.Clear();

        for (var size = 3; size < 6; size++)
        {
            page = await context.Things.OrderBy(t => t.Rank).ThenBy(t => t.Id).ToPageAsync(new(size, page.CreateCursor(page.Last!.Value)));
        }

        Assert.Single(context.Statements.Distinct());
        // One parameter for the first key, wherever it stands, and another one for the second.
        Assert.Matches(
            """
            "t"\."Rank" >= (@\w+) AND \("t"\."Rank" > \1 OR \("t"\."Rank" = \1 AND "t"\."Id" > (?!\1\b)@\w+\)\)
            """,
            context.Statements[0]);
        Assert.Contains("LIMIT @", context.Statements[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_page_behind_the_end_still_knows_the_total_count()
    {
        using var context = new ThingContext(Things.Create(seed: 1, count: 7));
        var all = await context.Things.OrderBy(t => t.Id).ToPageAsync(new(7, includeTotalCount: true));
        var behind = await context.Things.OrderBy(t => t.Id)
            .ToPageAsync(new(7, all.CreateCursor(all.Last!.Value), includeTotalCount: true));

        Assert.False(all.HasNextPage);
        Assert.Equal((0, 7, false, true), (behind.Count, behind.TotalCount, behind.HasNextPage, behind.HasPreviousPage));
        Assert.Equal(3, context.Statements.Count);
    }

    [Fact]
    public async Task An_empty_list_has_one_empty_page()
    {
        using var context = new ThingContext([]);
        var page = await context.Things.OrderBy(t => t.Id).ToPageAsync(new(7, includeTotalCount: true));

        Assert.Equal((0, 0, false, false), (page.Count, page.TotalCount, page.HasNextPage, page.HasPreviousPage));
        Assert.Null(page.First);
        Assert.Single(context.Statements);
    }

    [Fact]
    public async Task No_items_asked_for_still_tells_whether_there_are_any()
    {
        using var context = new ThingContext(Things.Create(seed: 1, count: 7));
        var page = await context.Things.OrderBy(t => t.Id).ToPageAsync(new(0, includeTotalCount: true));

        Assert.Equal((0, 7, true, false), (page.Count, page.TotalCount, page.HasNextPage, page.HasPreviousPage));
    }

    [Fact]
    public async Task A_page_between_two_cursors_has_pages_on_both_sides()
    {
        using var context = new ThingContext(Things.Create(seed: 1, count: 9));
        var all = await context.Things.OrderByDescending(t => t.Id).ToPageAsync(new(9));
        var between = new PagingArguments(10, all.CreateCursor(all.Entries[1]), before: all.CreateCursor(all.Entries[6]));
        var page = await context.Things.OrderByDescending(t => t.Id).ToPageAsync(between);

        Assert.Equal([7, 6, 5, 4], page.Select(t => t.Id));
        Assert.Equal((true, true), (page.HasNextPage, page.HasPreviousPage));

        var last = await context.Things.OrderByDescending(t => t.Id).ToPageAsync(between with { First = null, Last = 2 });
        Assert.Equal([5, 4], last.Select(t => t.Id));
    }

    [Fact]
    public async Task Conditions_tracking_and_projections_may_stand_behind_the_order()
    {
        using var context = new ThingContext(Things.Create(seed: 1, count: 9));
        var query = context.Things.OrderByDescending(t => t.Rank).ThenBy(t => t.Id).AsNoTracking().Where(t => t.Id > 3).TagWith("tagged")
            .Select(t => new Thing { Id = t.Id, Name = "projected" });
        var first = await query.ToPageAsync(new(4));
        var second = await query.ToPageAsync(new(4, first.CreateCursor(first.Last!.Value)));

        Assert.Equal([4L, 5, 6, 7, 8, 9], first.Concat(second).Select(t => t.Id).Order());
        Assert.All(first.Concat(second), t => Assert.Equal("projected", t.Name));
        Assert.DoesNotContain("\"Weight\"", context.Statements[0], StringComparison.Ordinal);
        Assert.Empty(context.ChangeTracker.Entries());
    }
}
