namespace GreenDonut.Data.Loaders;

/// <summary>A variant of a loader that fetches with another state and remembers its values apart.</summary>
internal sealed class StateDataLoader<TKey, TValue> : DataLoaderBase<TKey, TValue> where TKey : notnull
{
    private readonly DataLoaderBase<TKey, TValue> _root;

    public StateDataLoader(DataLoaderBase<TKey, TValue> root, string branchKey)
        : base(root.BatchScheduler, root.Options)
    {
        _root = root;
        CacheKeyType = $"{root.CacheKeyType}:{branchKey}";
        ContextData = root.ContextData;
    }

    protected internal override string CacheKeyType { get; }

    protected internal override ValueTask FetchAsync(
        IReadOnlyList<TKey> keys, Memory<Result<TValue?>> results, DataLoaderFetchContext<TValue> context, CancellationToken cancellationToken)
        => _root.FetchAsync(keys, results, context, cancellationToken);
}
