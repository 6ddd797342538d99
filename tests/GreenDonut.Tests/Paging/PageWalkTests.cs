using GreenDonut.Data;
using Xunit.Abstractions;

namespace GreenDonut.Tests.Paging;

[Trait("Category", "Generated")]
public sealed class PageWalkTests(ITestOutputHelper output)
{
    public static TheoryData<string> Keys => [.. Orders.Names];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Walking_by_one_key_in_both_directions_gives_the_sorted_list(string key)
    {
        var things = Things.Create(seed: 11, count: 40);
        using var context = new ThingContext(things);

        foreach (var ascending in new[] { true, false })
        {
            (OrderKey, bool)[] order = [(Orders.Get(key), ascending)];
            await AssertWalkAsync(context, things, order, size: 7);
        }
    }

    [Fact]
    public async Task Walking_by_any_keys_in_any_page_size_gives_the_sorted_list()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var names = Orders.Names.ToArray();

        for (var round = 0; round < 30; round++)
        {
            var things = Things.Create(random.Next(), random.Next(0, 30));
            using var context = new ThingContext(things);
            var order = Enumerable.Range(0, random.Next(0, 4))
                .Select(_ => (Orders.Get(names[random.Next(names.Length)]), random.Next(2) == 0)).ToArray();
            output.WriteLine($"{things.Count} things by {string.Join(", ", order.Select(key => $"{key.Item1.Name} {key.Item2}"))}");
            await AssertWalkAsync(context, things, order, random.Next(1, 12));
        }
    }

    [Theory]
    [InlineData("Note", "Score")]
    [InlineData("IsRare", "Link")]
    [InlineData("Kind", "UpdatedAt")]
    [InlineData("Price", "Weight")]
    public async Task Walking_a_list_in_memory_gives_the_sorted_list(string first, string second)
    {
        var things = Things.Create(seed: 5, count: 60);
        things.ForEach(thing => (thing.Name, thing.Note) = (thing.Name.Length.ToString("D2"), thing.Note is null ? null : $"{thing.Note.Length:D2}"));
        (OrderKey, bool)[] order = [(Orders.Get(first), false), (Orders.Get(second), true)];
        await AssertWalkAsync(() => things.AsQueryable(), things, order, size: 8);
    }

    private static Task AssertWalkAsync(
        ThingContext context, List<Thing> things, (OrderKey Key, bool Ascending)[] order, int size)
        => AssertWalkAsync(() => context.Things, things, order, size);

    private static async Task AssertWalkAsync(
        Func<IQueryable<Thing>> source, List<Thing> things, (OrderKey Key, bool Ascending)[] order, int size)
    {
        var expected = Orders.Sort(things, order).ConvertAll(thing => thing.Id);
        var forward = new List<long>();
        var backward = new List<long>();

        for (string? after = null; forward.Count == 0 || after is not null;)
        {
            var page = await Orders.Sort(source(), order).ToPageAsync(new PagingArguments(size, after, includeTotalCount: true));
            Assert.Equal(after is not null, page.HasPreviousPage);
            Assert.Equal(forward.Count + page.Count < things.Count, page.HasNextPage);
            Assert.Equal(things.Count, page.TotalCount);
            Assert.Equal(Math.Min(size, things.Count - forward.Count), page.Count);
            forward.AddRange(page.Select(thing => thing.Id));

            if (!page.HasNextPage)
            {
                break;
            }

            after = page.CreateCursor(page.Last!.Value);
        }

        for (string? before = null; backward.Count == 0 || before is not null;)
        {
            var page = await Orders.Sort(source(), order).ToPageAsync(new PagingArguments(last: size, before: before));
            Assert.Equal(before is not null, page.HasNextPage);
            Assert.Equal(backward.Count + page.Count < things.Count, page.HasPreviousPage);
            Assert.Null(page.TotalCount);
            backward.InsertRange(0, page.Select(thing => thing.Id));

            if (!page.HasPreviousPage)
            {
                break;
            }

            before = page.CreateCursor(page.First!.Value);
        }

        Assert.Equal(expected, forward);
        Assert.Equal(expected, backward);
    }
}
