using System.Linq.Expressions;
using GreenDonut.Data;

namespace GreenDonut.Tests.Loaders;

public sealed class StateTests
{
    [Fact]
    public async Task Loads_of_the_same_page_share_a_fetch_and_others_do_not()
    {
        var scheduler = new ManualScheduler();
        var loader = new PageLoader(scheduler);
        var first = loader.With(new PagingArguments(2)).LoadAsync(1);
        var same = loader.With(new PagingArguments(2)).LoadAsync(5);
        var other = loader.With(new PagingArguments(3)).LoadAsync(1);
        await scheduler.DispatchAsync();

        Assert.Equal("1,2", string.Join(',', (await first)!));
        Assert.Equal("5,6", string.Join(',', (await same)!));
        Assert.Equal("1,2,3", string.Join(',', (await other)!));
        Assert.Equal(["1 5 of 2", "1 of 3"], loader.Fetches);
    }

    [Fact]
    public async Task A_page_without_arguments_is_a_clear_error()
    {
        var scheduler = new ManualScheduler();
        var page = new PageLoader(scheduler).LoadAsync(1);
        await scheduler.DispatchAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => page);
        Assert.Contains(".With(", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contexts_that_ask_the_same_share_a_branch()
    {
        var loader = new PageLoader(new ManualScheduler());

        Assert.Same(loader.With(new PagingArguments(1), Above(3)), loader.With(new PagingArguments(1), Above(3)));
        Assert.NotSame(loader.With(new PagingArguments(1), Above(3)), loader.With(new PagingArguments(1), Above(4)));
        Assert.NotSame(loader.With(new PagingArguments(1), Above(3)), loader.With(new PagingArguments(1), In([3])));
        Assert.Same(loader.With(new PagingArguments(1), In([3, 4])), loader.With(new PagingArguments(1), In([3, 4])));
        Assert.NotSame(loader.With(new PagingArguments(1), In([3, 4])), loader.With(new PagingArguments(1), In([3, 5])));
        Assert.NotSame(
            loader.With(new PagingArguments(1), Sorted(s => s.AddAscending(i => i))),
            loader.With(new PagingArguments(1), Sorted(s => s.AddDescending(i => i))));
        Assert.NotSame(loader.With(new PagingArguments(1, "a")), loader.With(new PagingArguments(1, before: "a")));

        static QueryContext<int> Above(int bound) => Where(i => i > bound);
        static QueryContext<int> In(int[] values) => Where(i => values.Contains(i));
        static QueryContext<int> Where(Expression<Func<int, bool>> predicate) => new(Predicate: predicate);
        static QueryContext<int> Sorted(Func<SortDefinition<int>, SortDefinition<int>> sort) => new(Sorting: sort(SortDefinition<int>.Empty));
    }

    [Fact]
    public async Task A_fetch_sees_the_condition_it_was_asked_with()
    {
        var scheduler = new ManualScheduler();
        var page = new PageLoader(scheduler).With(new PagingArguments(5), new QueryContext<int>(Predicate: i => i % 2 == 0)).LoadAsync(1);
        await scheduler.DispatchAsync();

        Assert.Equal("2,4", string.Join(',', (await page)!));
    }

    /// <summary>The page of a key counts up from it.</summary>
    private sealed class PageLoader(IBatchScheduler scheduler)
        : StatefulBatchDataLoader<int, Page<int>>(scheduler, Recording.Options())
    {
        public List<string> Fetches { get; } = [];

        protected override Task<IReadOnlyDictionary<int, Page<int>>> LoadBatchAsync(
            IReadOnlyList<int> keys, DataLoaderFetchContext<Page<int>> context, CancellationToken cancellationToken)
        {
            var size = context.GetPagingArguments().First!.Value;
            var predicate = context.GetQueryContext<Page<int>, int>().Predicate?.Compile() ?? (_ => true);
            Fetches.Add($"{string.Join(' ', keys)} of {size}");
            return Task.FromResult<IReadOnlyDictionary<int, Page<int>>>(keys.ToDictionary(
                key => key,
                key => Page<int>.Create([.. Enumerable.Range(key, size).Where(predicate)], true, false, item => $"{item}")));
        }
    }
}
