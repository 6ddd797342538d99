using GreenDonut.Data;

namespace GreenDonut.Tests.Paging;

public sealed class RefusalTests
{
    [Fact]
    public async Task A_list_without_order_cannot_be_paged()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(
            async () => await Array.Empty<Thing>().AsQueryable().Where(t => t.Id > 1).ToPageAsync(new(1)));
        Assert.Contains("call OrderBy", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_ordered_by_something_that_is_no_value_cannot_be_paged()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(
            async () => await Array.Empty<Thing>().AsQueryable().OrderBy(t => t.Name.ToCharArray()).ToPageAsync(new(1)));
        Assert.Contains("values of type System.Char[] cannot be part of a cursor", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(-1, null)]
    [InlineData(null, -1)]
    public async Task Contradicting_or_negative_sizes_are_refused(int? first, int? last)
        => await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await Array.Empty<Thing>().AsQueryable().OrderBy(t => t.Id).ToPageAsync(new(first, last: last)));

    [Fact]
    public async Task A_cursor_of_another_order_is_refused_before_anything_is_read()
    {
        using var context = new ThingContext(Things.Create(seed: 1, count: 3));
        var page = await context.Things.OrderBy(t => t.Name).ThenBy(t => t.Id).ToPageAsync(new(1));
        var cursor = page.CreateCursor(page.First!.Value);
        context.Statements.Clear();

        await Assert.ThrowsAsync<InvalidCursorException>(async () => await context.Things.OrderBy(t => t.Id).ToPageAsync(new(1, cursor)));
        Assert.Empty(context.Statements);
    }

    [Fact]
    public async Task The_largest_size_there_is_does_not_overflow()
    {
        var page = await Things.Create(seed: 1, count: 3).AsQueryable().OrderBy(t => t.Id).ToPageAsync(new(int.MaxValue));
        Assert.Equal(3, page.Count);
    }
}
