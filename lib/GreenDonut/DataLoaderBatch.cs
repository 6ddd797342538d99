namespace GreenDonut;

/// <summary>The keys of one fetch and the promises given for them. Keys are added under the loader's lock.</summary>
internal sealed class DataLoaderBatch<TKey, TValue>(DataLoaderBase<TKey, TValue> loader, CancellationToken cancellationToken) : Batch
    where TKey : notnull
{
    private readonly List<TKey> _keys = [];
    private readonly Dictionary<TKey, Promise<TValue?>> _promises = [];
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _registration;
    private int _dispatched;
    private bool _shared;

    public override int Size => _keys.Count;

    /// <summary>
    /// The callers' token. Callers with different tokens share no cancellation: one who leaves must not fail the others.
    /// </summary>
    private CancellationToken Token => _shared ? CancellationToken.None : cancellationToken;

    /// <summary>Promises the value of a key, once however often it is asked for.</summary>
    public Promise<TValue?> Add(TKey key, CancellationToken caller)
    {
        _shared |= caller != cancellationToken;

        if (!_promises.TryGetValue(key, out var promise))
        {
            promise = Promise<TValue?>.Create();
            _promises.Add(key, promise);
            _keys.Add(key);
        }

        return promise;
    }

    /// <summary>Lets the callers' token cancel the promises before and while the fetch runs.</summary>
    public void ObserveCancellation()
    {
        if (cancellationToken.CanBeCanceled)
        {
            _registration = cancellationToken.UnsafeRegister(static batch => ((DataLoaderBatch<TKey, TValue>)batch!).Cancel(), this);
        }
    }

    public override Task DispatchAsync()
        => Interlocked.Exchange(ref _dispatched, 1) == 0 ? RunAsync() : _completion.Task;

    private async Task RunAsync()
    {
        loader.Detach(this);
        var token = Token;
        var results = new Result<TValue?>[_keys.Count];
        Exception? error = null;

        try
        {
            token.ThrowIfCancellationRequested();
            BatchContext.Enter();
            await loader.FetchAsync(_keys, results, new DataLoaderFetchContext<TValue>(loader.ContextData), token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = exception;
        }

        BatchContext.Leave();
        _registration.Unregister();
        HandOut(results, error, token);
        _completion.SetResult();
    }

    private void HandOut(Result<TValue?>[] results, Exception? error, CancellationToken token)
    {
        // Continuations run inline only where no synchronization context asks for its own thread.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);

        try
        {
            if (error is not null)
            {
                Fail(error, token);
                return;
            }

            for (var i = 0; i < _keys.Count; i++)
            {
                Settle(_keys[i], results[i]);
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void Settle(TKey key, Result<TValue?> result)
    {
        var promise = _promises[key];

        switch (result.Kind)
        {
            case ResultKind.Value:
                promise.TrySetResult(result.Value);
                break;

            case ResultKind.Error:
                promise.TrySetError(result.Error!);
                break;

            default:
                loader.RemoveCacheEntry(key);
                promise.TrySetError(new InvalidOperationException($"The fetch of {loader.GetType().Name} gave no result for the key {key}."));
                break;
        }
    }

    private void Fail(Exception error, CancellationToken token)
    {
        foreach (var key in _keys)
        {
            loader.RemoveCacheEntry(key);
        }

        foreach (var key in _keys)
        {
            if (error is OperationCanceledException && token.IsCancellationRequested)
            {
                _promises[key].TryCancel(token);
            }
            else
            {
                _promises[key].TrySetError(error);
            }
        }
    }

    private void Cancel()
    {
        loader.Detach(this);

        if (!_shared)
        {
            Fail(new OperationCanceledException(cancellationToken), cancellationToken);
        }
    }
}
