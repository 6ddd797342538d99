namespace GreenDonut.Tests.Loaders;

public sealed class BatchingTests
{
    [Fact]
    public async Task Keys_loaded_before_the_dispatch_are_fetched_together_and_each_once()
    {
        var scheduler = new ManualScheduler();
        var loader = Recording.Texts(scheduler);
        var one = loader.LoadAsync(1);
        var two = loader.LoadAsync(2);
        var again = loader.LoadAsync(1);
        await scheduler.DispatchAsync();

        Assert.Equal("v1 v2 v1", $"{await one} {await two} {await again}");
        Assert.Equal([[1, 2]], loader.Fetches);
    }

    [Fact]
    public async Task Keys_are_fetched_once_in_a_batch_without_a_cache_too()
    {
        var scheduler = new ManualScheduler();
        var loader = Recording.Texts(scheduler, Recording.Options(cache: false));
        var values = loader.LoadAsync([3, 3, 4]);
        await scheduler.DispatchAsync();

        Assert.Equal(["v3", "v3", "v4"], await values);
        Assert.Equal([[3, 4]], loader.Fetches);
    }

    [Fact]
    public async Task A_value_loaded_before_is_not_fetched_again_until_it_is_removed()
    {
        var scheduler = new ManualScheduler();
        var loader = Recording.Texts(scheduler);
        _ = loader.LoadAsync(1);
        await scheduler.DispatchAsync();
        Assert.Equal("v1", await loader.LoadAsync(1));

        loader.RemoveCacheEntry(1);
        _ = loader.LoadAsync(1);
        await scheduler.DispatchAsync();
        Assert.Equal([[1], [1]], loader.Fetches);
    }

    [Fact]
    public async Task A_value_set_from_outside_is_not_fetched()
    {
        var loader = Recording.Texts(new ManualScheduler());
        loader.SetCacheEntry(7, "seven");

        Assert.Equal("seven", await loader.LoadAsync(7));
        Assert.Empty(loader.Fetches);
    }

    [Fact]
    public async Task More_keys_than_a_batch_may_have_are_split()
    {
        var scheduler = new ManualScheduler();
        var loader = Recording.Texts(scheduler, Recording.Options(maxBatchSize: 3));
        var values = loader.LoadAsync([1, 2, 3, 4, 5, 6, 7]);
        Assert.Equal(3, scheduler.Count);
        await scheduler.DispatchAsync();

        Assert.Equal(["v1", "v2", "v3", "v4", "v5", "v6", "v7"], await values);
        Assert.Equal([[1, 2, 3], [4, 5, 6], [7]], loader.Fetches);
    }

    [Fact]
    public async Task When_the_dispatch_returns_all_continuations_have_run_and_the_keys_they_loaded_wait_as_one_batch()
    {
        var scheduler = new ManualScheduler();
        var loader = Recording.Texts(scheduler);
        var started = 0;
        var results = Enumerable.Range(1, 50).Select(Walk).ToArray();

        var first = loader.LoadAsync(0);
        await scheduler.DispatchFirstAsync();
        Assert.Equal("v0", await first);
        Assert.Equal(50, Volatile.Read(ref started));
        Assert.Equal(1, scheduler.Count);
        await scheduler.DispatchAsync();

        Assert.All(results, result => Assert.True(result.IsCompletedSuccessfully));
        Assert.Equal(2, loader.Fetches.Length);
        Assert.Equal(50, loader.Fetches[1].Length);

        async Task Walk(int id)
        {
            Assert.Equal($"v{id}", await loader.LoadAsync(id).ConfigureAwait(false));
            Interlocked.Increment(ref started);
            Assert.Equal($"v{id + 1000}", await loader.LoadAsync(id + 1000).ConfigureAwait(false));
        }
    }

    [Fact]
    public async Task A_batch_dispatched_twice_fetches_once()
    {
        var scheduler = new CapturingScheduler();
        var loader = Recording.Texts(scheduler);
        var value = loader.LoadAsync(1);
        await Task.WhenAll(scheduler.Last!.DispatchAsync(), scheduler.Last.DispatchAsync());

        Assert.Equal("v1", await value);
        Assert.Single(loader.Fetches);
    }

    [Fact]
    public async Task A_thousand_parallel_loads_get_their_values_and_no_key_is_fetched_twice()
    {
        for (var round = 0; round < 20; round++)
        {
            var loader = Recording.Texts(AutoBatchScheduler.Default, Recording.Options(maxBatchSize: 64));
            var values = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => loader.LoadAsync(i % 250))))
                .WaitAsync(TimeSpan.FromSeconds(30));

            Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"v{i % 250}"), values);
            Assert.Equal(Enumerable.Range(0, 250), loader.Fetches.SelectMany(keys => keys).Order());
            Assert.All(loader.Fetches, keys => Assert.InRange(keys.Length, 1, 64));
        }
    }

    private sealed class CapturingScheduler : IBatchScheduler
    {
        public Batch? Last { get; private set; }

        public void Schedule(Batch batch) => Last = batch;
    }
}
