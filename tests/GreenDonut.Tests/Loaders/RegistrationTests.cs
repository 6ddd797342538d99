using Microsoft.Extensions.DependencyInjection;

namespace GreenDonut.Tests.Loaders;

public sealed class RegistrationTests
{
    [Fact]
    public async Task A_scope_has_each_loader_once_under_its_interface_and_its_class()
    {
        await using var services = new ServiceCollection()
            .AddDataLoader<ITextLoader, TextLoader>().AddDataLoader<ITextLoader, TextLoader>().BuildServiceProvider();
        await using var first = services.CreateAsyncScope();
        await using var second = services.CreateAsyncScope();
        var loader = first.ServiceProvider.GetRequiredService<ITextLoader>();

        Assert.Same(loader, first.ServiceProvider.GetRequiredService<TextLoader>());
        Assert.NotSame(loader, second.ServiceProvider.GetRequiredService<ITextLoader>());
        Assert.Equal("v1", await loader.LoadAsync(1));
    }

    [Fact]
    public async Task A_scheduler_registered_beforehand_is_used()
    {
        await using var services = new ServiceCollection()
            .AddScoped<IBatchScheduler, ManualScheduler>().AddDataLoader<ITextLoader, TextLoader>().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var value = scope.ServiceProvider.GetRequiredService<ITextLoader>().LoadAsync(1);
        await ((ManualScheduler)scope.ServiceProvider.GetRequiredService<IBatchScheduler>()).DispatchAsync();

        Assert.Equal("v1", await value);
    }

    [Fact]
    public void A_full_cache_forgets_what_was_used_longest_ago()
    {
        var cache = new PromiseCache(10);

        for (var i = 0; i < 10; i++)
        {
            Assert.True(cache.TryAdd(new PromiseCacheKey("t", i), new Promise<int>(i)));
        }

        _ = cache.GetOrAddTask(new PromiseCacheKey("t", 0), _ => new Promise<int>(-1));
        Assert.True(cache.TryAdd(new PromiseCacheKey("t", 10), new Promise<int>(10)));

        Assert.Equal(10, cache.Usage);
        Assert.False(cache.TryRemove(new PromiseCacheKey("t", 1)));
        Assert.True(cache.TryRemove(new PromiseCacheKey("t", 0)));
    }

    private interface ITextLoader : IDataLoader<int, string>;

    private sealed class TextLoader(IBatchScheduler scheduler, DataLoaderOptions options)
        : StatefulBatchDataLoader<int, string>(scheduler, options), ITextLoader
    {
        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(
            IReadOnlyList<int> keys, DataLoaderFetchContext<string> context, CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyDictionary<int, string>>(keys.ToDictionary(key => key, key => $"v{key}"));
    }
}
