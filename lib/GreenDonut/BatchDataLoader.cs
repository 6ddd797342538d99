namespace GreenDonut;

/// <summary>Loads one value per key through a dictionary.</summary>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions options)
    : DataLoaderBase<TKey, TValue>(batchScheduler, options)
    where TKey : notnull
{
    /// <inheritdoc/>
    protected internal sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync(keys, cancellationToken).ConfigureAwait(false);
        ResultCopier.Copy(keys, values, results.Span);
    }

    /// <summary>Loads the values that exist; a key left out has none.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);
}

/// <summary>Loads one value per key through a dictionary, with the loader's state.</summary>
public abstract class StatefulBatchDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions options)
    : DataLoaderBase<TKey, TValue>(batchScheduler, options)
    where TKey : notnull
{
    /// <inheritdoc/>
    protected internal sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync(keys, context, cancellationToken).ConfigureAwait(false);
        ResultCopier.Copy(keys, values, results.Span);
    }

    /// <summary>Loads the values that exist; a key left out has none.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, DataLoaderFetchContext<TValue> context, CancellationToken cancellationToken);
}

internal static class ResultCopier
{
    public static void Copy<TKey, TValue>(IReadOnlyList<TKey> keys, IReadOnlyDictionary<TKey, TValue> values, Span<Result<TValue?>> results)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            results[i] = Result<TValue?>.Resolve(values.TryGetValue(keys[i], out var value) ? value : default);
        }
    }
}
