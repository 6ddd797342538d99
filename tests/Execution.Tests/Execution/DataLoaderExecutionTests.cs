using System.Collections.Concurrent;
using GreenDonut;
using Microsoft.Extensions.DependencyInjection;

namespace Execution.Tests.Execution;

public sealed class DataLoaderExecutionTests
{
    private const string Sdl = "type Query { items(count: Int!): [Item!]! } type Item { id: Int a: Item b: Item nested: Int }";

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task Each_level_costs_one_fetch_per_loader_whatever_the_number_of_items(int count)
    {
        var fetches = new ConcurrentQueue<string>();
        var fixture = Build(fetches);

        await fixture.ExecuteAsync("query($n: Int!) { items(count: $n) { id a { id b { id } } b { id a { a { id } } } } }", $$"""{"n":{{count}}}""");

        // Level 1: A and B; level 2: B of A, A of B; level 3: A of A of B.
        Assert.Equal(5, fetches.Count);
    }

    [Fact]
    public async Task A_loader_called_from_a_fetch_does_not_wait_for_that_fetch()
    {
        var fetches = new ConcurrentQueue<string>();
        var result = await Build(fetches).ExecuteAsync("{ items(count: 3) { nested } }").WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal("""{"data":{"items":[{"nested":200},{"nested":201},{"nested":202}]}}""", result);
    }

    [Fact]
    public async Task Many_operations_at_once_neither_starve_nor_deadlock()
    {
        var executor = Build(new ConcurrentQueue<string>()).Build();
        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => executor.ExecuteAsync(
            HotChocolate.Execution.OperationRequestBuilder.New().SetDocument("{ items(count: 20) { a { b { id } } nested } }").Build()))))
            .WaitAsync(TimeSpan.FromSeconds(60));

        Assert.All(results, result => Assert.Empty(((HotChocolate.Execution.OperationResult)result).Errors));
    }

    private static ExecutorFixture Build(ConcurrentQueue<string> fetches)
    {
        var fixture = new ExecutorFixture(Sdl)
            .Resolve("Query", "items", c => Enumerable.Range(0, c.ArgumentValue<int>("count")).ToArray())
            .Resolve("Item", "id", c => c.Parent<int>())
            .ResolveAsync("Item", "a", async c => await c.RequestServices.GetRequiredService<LoaderA>().LoadAsync(c.Parent<int>(), c.RequestAborted))
            .ResolveAsync("Item", "b", async c => await c.RequestServices.GetRequiredService<LoaderB>().LoadAsync(c.Parent<int>(), c.RequestAborted))
            .ResolveAsync("Item", "nested", async c => await c.RequestServices.GetRequiredService<NestingLoader>().LoadAsync(c.Parent<int>(), c.RequestAborted));
        fixture.Services.AddSingleton(fetches).AddDataLoader<LoaderA>().AddDataLoader<LoaderB>().AddDataLoader<NestingLoader>();
        return fixture;
    }

    private sealed class LoaderA(ConcurrentQueue<string> fetches, IBatchScheduler scheduler, DataLoaderOptions options)
        : BatchDataLoader<int, int>(scheduler, options)
    {
        protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            fetches.Enqueue(nameof(LoaderA));
            await Task.Delay(5, cancellationToken);
            return keys.ToDictionary(k => k, k => k + 100);
        }
    }

    private sealed class LoaderB(ConcurrentQueue<string> fetches, IBatchScheduler scheduler, DataLoaderOptions options)
        : BatchDataLoader<int, int>(scheduler, options)
    {
        protected override Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            fetches.Enqueue(nameof(LoaderB));
            return Task.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(k => k, k => k + 1000));
        }
    }

    private sealed class NestingLoader(LoaderA inner, IBatchScheduler scheduler, DataLoaderOptions options)
        : BatchDataLoader<int, int>(scheduler, options)
    {
        protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            var values = await inner.LoadAsync(keys, cancellationToken);
            return keys.Zip(values).ToDictionary(p => p.First, p => p.Second + 100);
        }
    }
}
