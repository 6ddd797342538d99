namespace GreenDonut.Tests.Loaders;

public sealed class FailureTests
{
    [Fact]
    public async Task A_key_that_fails_leaves_the_others_alone()
    {
        var scheduler = new ManualScheduler();
        var loader = new RecordingLoader<int, string>(scheduler, Recording.Options(), static (keys, results, _) =>
        {
            for (var i = 0; i < keys.Count; i++)
            {
                results.Span[i] = keys[i] == 2 ? Result<string?>.Reject(new InvalidOperationException("two")) : $"v{keys[i]}";
            }

            return default;
        });
        var values = Enumerable.Range(1, 3).Select(key => loader.LoadAsync(key)).ToArray();
        await scheduler.DispatchAsync();

        Assert.Equal("v1", await values[0]);
        Assert.Equal("two", (await Assert.ThrowsAsync<InvalidOperationException>(() => values[1])).Message);
        Assert.Equal("v3", await values[2]);
    }

    [Fact]
    public async Task A_fetch_that_throws_fails_its_keys_only_and_is_tried_again_at_the_next_load()
    {
        var scheduler = new ManualScheduler();
        var failing = true;
        var loader = new RecordingLoader<int, string>(scheduler, Recording.Options(maxBatchSize: 2), (keys, results, _) =>
        {
            if (failing && keys.Contains(1))
            {
                throw new TimeoutException("no answer");
            }

            for (var i = 0; i < keys.Count; i++)
            {
                results.Span[i] = $"v{keys[i]}";
            }

            return default;
        });
        var values = Enumerable.Range(1, 4).Select(key => loader.LoadAsync(key)).ToArray();
        await scheduler.DispatchAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => values[0]);
        await Assert.ThrowsAsync<TimeoutException>(() => values[1]);
        Assert.Equal("v3", await values[2]);
        Assert.Equal("v4", await values[3]);

        failing = false;
        var again = loader.LoadAsync(1);
        await scheduler.DispatchAsync();
        Assert.Equal("v1", await again);
    }

    [Fact]
    public async Task A_key_the_fetch_left_out_fails_alone()
    {
        var scheduler = new ManualScheduler();
        var loader = new RecordingLoader<int, string>(scheduler, Recording.Options(), static (_, results, _) =>
        {
            results.Span[0] = "first";
            return default;
        });
        var first = loader.LoadAsync(1);
        var second = loader.LoadAsync(2);
        await scheduler.DispatchAsync();

        Assert.Equal("first", await first);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => second);
        Assert.Contains("no result for the key 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_value_is_null_and_an_error_where_it_is_required()
    {
        var loader = new DictionaryLoader(AutoBatchScheduler.Default, Recording.Options(), new() { [1] = "one" });

        Assert.Equal("one", await loader.LoadRequiredAsync(1));
        Assert.Null(await loader.LoadAsync(2));
        var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => loader.LoadRequiredAsync(2));
        Assert.Equal("The key 2 could not be resolved.", error.Message);
        var errors = await Assert.ThrowsAsync<KeyNotFoundException>(() => loader.LoadRequiredAsync([1, 2, 3]));
        Assert.Equal("The keys `2, 3` could not be resolved.", errors.Message);
    }

    [Fact]
    public async Task A_cancelled_caller_is_released_while_the_fetch_hangs_and_the_key_can_be_loaded_again()
    {
        using var cancellation = new CancellationTokenSource();
        var hanging = true;
        var loader = new RecordingLoader<int, string>(AutoBatchScheduler.Default, Recording.Options(), async (keys, results, cancellationToken) =>
        {
            if (hanging)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            results.Span[0] = $"v{keys[0]}";
        });
        var value = loader.LoadAsync(1, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => value.WaitAsync(TimeSpan.FromSeconds(10)));

        hanging = false;
        Assert.Equal("v1", await loader.LoadAsync(1).WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_batch_cancelled_before_its_dispatch_does_not_fetch()
    {
        using var cancellation = new CancellationTokenSource();
        var scheduler = new ManualScheduler();
        var loader = Recording.Texts(scheduler);
        var value = loader.LoadAsync(1, cancellation.Token);
        await cancellation.CancelAsync();
        await scheduler.DispatchAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => value);
        Assert.Empty(loader.Fetches);
    }

    [Fact]
    public async Task A_caller_who_leaves_does_not_cancel_another_callers_keys()
    {
        using var cancellation = new CancellationTokenSource();
        var scheduler = new ManualScheduler();
        var loader = Recording.Texts(scheduler);
        _ = loader.LoadAsync(1, cancellation.Token);
        var other = loader.LoadAsync(2, CancellationToken.None);
        await cancellation.CancelAsync();
        await scheduler.DispatchAsync();

        Assert.Equal("v2", await other);
    }

    private sealed class DictionaryLoader(IBatchScheduler scheduler, DataLoaderOptions options, Dictionary<int, string> values)
        : BatchDataLoader<int, string>(scheduler, options)
    {
        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyDictionary<int, string>>(values);
    }
}
