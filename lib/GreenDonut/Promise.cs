namespace GreenDonut;

/// <summary>
/// A value that is known or will be. Whoever awaits it continues on the thread that fulfils it: the executor relies
/// on that to know when nothing is left to run.
/// </summary>
public readonly struct Promise<TValue>
{
    private readonly TaskCompletionSource<TValue>? _source;

    /// <summary>A value known already.</summary>
    public Promise(TValue value) => Task = System.Threading.Tasks.Task.FromResult(value);

    /// <summary>A value that somebody else computes.</summary>
    public Promise(Task<TValue> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        Task = task;
    }

    private Promise(TaskCompletionSource<TValue> source)
    {
        _source = source;
        Task = source.Task;
    }

    /// <summary>Completes with the value.</summary>
    public Task<TValue> Task { get; }

    /// <summary>A promise to be fulfilled later.</summary>
    public static Promise<TValue> Create() => new(new TaskCompletionSource<TValue>());

    /// <summary>Fulfils the promise, if it is still open.</summary>
    public void TrySetResult(TValue result) => _source?.TrySetResult(result);

    /// <summary>Fails the promise, if it is still open.</summary>
    public void TrySetError(Exception exception) => _source?.TrySetException(exception);

    /// <summary>Cancels the promise, if it is still open.</summary>
    public void TryCancel() => TryCancel(default);

    internal void TryCancel(CancellationToken cancellationToken) => _source?.TrySetCanceled(cancellationToken);
}
