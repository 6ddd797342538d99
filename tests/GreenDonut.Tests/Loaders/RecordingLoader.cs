using System.Collections.Concurrent;

namespace GreenDonut.Tests.Loaders;

/// <summary>A loader whose fetch is a function and that records the keys of each fetch.</summary>
internal sealed class RecordingLoader<TKey, TValue>(
    IBatchScheduler scheduler,
    DataLoaderOptions options,
    Func<IReadOnlyList<TKey>, Memory<Result<TValue?>>, CancellationToken, ValueTask> fetch)
    : DataLoaderBase<TKey, TValue>(scheduler, options)
    where TKey : notnull
{
    private readonly ConcurrentQueue<TKey[]> _fetches = new();

    public TKey[][] Fetches => [.. _fetches];

    protected override ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue?>> results, DataLoaderFetchContext<TValue> context, CancellationToken cancellationToken)
    {
        _fetches.Enqueue([.. keys]);
        return fetch(keys, results, cancellationToken);
    }
}

internal static class Recording
{
    public static DataLoaderOptions Options(int maxBatchSize = 1024, bool cache = true)
        => new() { MaxBatchSize = maxBatchSize, Cache = cache ? new PromiseCache(4096) : null };

    /// <summary>Answers key <c>n</c> with the text <c>v{n}</c>, after having given up the thread.</summary>
    public static RecordingLoader<int, string> Texts(IBatchScheduler scheduler, DataLoaderOptions? options = null)
        => new(scheduler, options ?? Options(), static async (keys, results, cancellationToken) =>
        {
            await Task.Delay(1, cancellationToken).ConfigureAwait(false);

            for (var i = 0; i < keys.Count; i++)
            {
                results.Span[i] = $"v{keys[i]}";
            }
        });
}
