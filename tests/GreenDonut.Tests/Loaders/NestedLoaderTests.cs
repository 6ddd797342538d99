namespace GreenDonut.Tests.Loaders;

public sealed class NestedLoaderTests
{
    [Fact]
    public async Task A_loader_used_inside_a_fetch_does_not_wait_for_the_scheduler()
    {
        var scheduler = new ManualScheduler();
        var inner = Recording.Texts(scheduler);
        var outer = Nested(scheduler, inner);
        var value = outer.LoadAsync(5);
        await scheduler.DispatchAsync().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("outer v5", await value);
        Assert.False(BatchContext.IsInsideBatch);
    }

    [Fact]
    public async Task A_key_that_already_waits_in_the_scheduler_is_fetched_when_a_fetch_needs_it()
    {
        var scheduler = new ManualScheduler();
        var inner = Recording.Texts(scheduler);
        var outer = Nested(scheduler, inner);
        var value = outer.LoadAsync(5);
        var waiting = inner.LoadAsync(5);
        await scheduler.DispatchAsync().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("outer v5", await value);
        Assert.Equal("v5", await waiting);
        Assert.Equal([[5]], inner.Fetches);
    }

    [Fact]
    public async Task The_marker_is_set_inside_the_fetch_only()
    {
        var scheduler = new ManualScheduler();
        var inside = false;
        var loader = new RecordingLoader<int, string>(scheduler, Recording.Options(), async (_, results, cancellationToken) =>
        {
            await Task.Delay(1, cancellationToken);
            inside = BatchContext.IsInsideBatch;
            results.Span[0] = "value";
        });
        var after = loader.LoadAsync(1).ContinueWith(
            static _ => BatchContext.IsInsideBatch, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await scheduler.DispatchAsync();

        Assert.True(inside);
        Assert.False(await after);
    }

    private static RecordingLoader<int, string> Nested(IBatchScheduler scheduler, RecordingLoader<int, string> inner)
        => new(scheduler, Recording.Options(), async (keys, results, cancellationToken) =>
        {
            await Task.Delay(1, cancellationToken);
            var values = await Task.WhenAll(keys.Select(key => inner.LoadAsync(key, cancellationToken)));

            for (var i = 0; i < keys.Count; i++)
            {
                results.Span[i] = $"outer {values[i]}";
            }
        });
}
