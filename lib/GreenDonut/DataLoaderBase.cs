using System.Collections.Immutable;

namespace GreenDonut;

/// <summary>What all data loaders have in common: batches, the cache and branches.</summary>
public abstract class DataLoaderBase<TKey, TValue> : IDataLoader<TKey, TValue> where TKey : notnull
{
    private readonly Lock _sync = new();
    private readonly Func<PromiseCacheKey, Promise<TValue?>> _promiseCached;
    private readonly List<DataLoaderBatch<TKey, TValue>> _waiting = [];
    private ImmutableDictionary<string, IDataLoader> _branches = ImmutableDictionary<string, IDataLoader>.Empty;

    // Of the load that holds the lock: its token, and the batches it opened.
    private CancellationToken _caller;
    private List<DataLoaderBatch<TKey, TValue>>? _opened;

    /// <param name="batchScheduler">Decides when keys are fetched.</param>
    /// <param name="options">Batch size and cache.</param>
    protected DataLoaderBase(IBatchScheduler batchScheduler, DataLoaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(batchScheduler);
        ArgumentNullException.ThrowIfNull(options);
        BatchScheduler = batchScheduler;
        Options = options.Copy();
        CacheKeyType = GetType().FullName ?? GetType().Name;
        _promiseCached = key => PromiseValue((TKey)key.Key);
    }

    /// <inheritdoc/>
    public IImmutableDictionary<string, object?> ContextData { get; set; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Tells this loader's entries in the cache from those of others.</summary>
    protected internal virtual string CacheKeyType { get; }

    /// <summary>Decides when keys are fetched.</summary>
    protected internal IBatchScheduler BatchScheduler { get; }

    /// <summary>Batch size and cache.</summary>
    protected internal DataLoaderOptions Options { get; }

    /// <inheritdoc/>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);

        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TValue?>(cancellationToken);
        }

        Task<TValue?> task;
        List<DataLoaderBatch<TKey, TValue>>? opened;

        lock (_sync)
        {
            task = Enqueue(key, cancellationToken);
            (opened, _opened) = (_opened, null);
        }

        Start(opened);
        return task;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);

        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<IReadOnlyList<TValue?>>(cancellationToken);
        }

        var tasks = new Task<TValue?>[keys.Count];
        List<DataLoaderBatch<TKey, TValue>>? opened;

        lock (_sync)
        {
            var count = 0;

            foreach (var key in keys)
            {
                ArgumentNullException.ThrowIfNull(key, nameof(keys));
                tasks[count++] = Enqueue(key, cancellationToken);
            }

            (opened, _opened) = (_opened, null);
        }

        Start(opened);
        return WhenAllAsync(tasks);

        static async Task<IReadOnlyList<TValue?>> WhenAllAsync(Task<TValue?>[] tasks)
            => await Task.WhenAll(tasks).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void SetCacheEntry(TKey key, Task<TValue?> value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        Options.Cache?.TryAdd(new PromiseCacheKey(CacheKeyType, key), new Promise<TValue?>(value));
    }

    /// <inheritdoc/>
    public void RemoveCacheEntry(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Options.Cache?.TryRemove(new PromiseCacheKey(CacheKeyType, key));
    }

    /// <inheritdoc/>
    public void ClearCache() => Options.Cache?.Clear();

    /// <inheritdoc/>
    public IDataLoader Branch<TState>(string key, CreateDataLoaderBranch<TKey, TValue, TState> createBranch, TState state)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(createBranch);

        if (_branches.TryGetValue(key, out var branch))
        {
            return branch;
        }

        lock (_sync)
        {
            if (!_branches.TryGetValue(key, out branch))
            {
                branch = createBranch(key, this, state);
                _branches = _branches.Add(key, branch);
            }

            return branch;
        }
    }

    /// <summary>Fetches the values of distinct keys.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="results">Takes the result of each key at the key's index.</param>
    /// <param name="context">The loader's state.</param>
    /// <param name="cancellationToken">Ends the fetch when all who wait for it have left.</param>
    protected internal abstract ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken);

    /// <summary>From here on the batch takes no more keys.</summary>
    internal void Detach(DataLoaderBatch<TKey, TValue> batch)
    {
        lock (_sync)
        {
            _waiting.Remove(batch);
        }
    }

    private Task<TValue?> Enqueue(TKey key, CancellationToken cancellationToken)
    {
        _caller = cancellationToken;
        return Options.Cache is { } cache
            ? cache.GetOrAddTask(new PromiseCacheKey(CacheKeyType, key), _promiseCached)
            : PromiseValue(key).Task;
    }

    private Promise<TValue?> PromiseValue(TKey key)
    {
        var batch = _waiting.Count > 0 ? _waiting[^1] : null;

        if (batch is null || (Options.MaxBatchSize > 0 && batch.Size >= Options.MaxBatchSize))
        {
            batch = new DataLoaderBatch<TKey, TValue>(this, _caller);
            _waiting.Add(batch);
            (_opened ??= new(1)).Add(batch);
        }

        return batch.Add(key, _caller);
    }

    private void Start(List<DataLoaderBatch<TKey, TValue>>? opened)
    {
        if (opened is not null)
        {
            foreach (var batch in opened)
            {
                batch.ObserveCancellation();
            }
        }

        if (BatchContext.IsInsideBatch)
        {
            DispatchWaiting();
        }
        else if (opened is not null)
        {
            foreach (var batch in opened)
            {
                BatchScheduler.Schedule(batch);
            }
        }
    }

    /// <summary>
    /// Inside another loader's fetch: the scheduler may be waiting for that fetch, so that every batch that could hold a
    /// key asked for here goes now, also one that was scheduled before.
    /// </summary>
    private void DispatchWaiting()
    {
        DataLoaderBatch<TKey, TValue>[] waiting;

        lock (_sync)
        {
            waiting = [.. _waiting];
        }

        foreach (var batch in waiting)
        {
            AutoBatchScheduler.Default.Schedule(batch);
        }
    }
}
