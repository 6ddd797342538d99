namespace GreenDonut;

/// <summary>Dispatches each batch on the thread pool as soon as a thread is free: for loaders used outside of an execution.</summary>
public class AutoBatchScheduler : IBatchScheduler
{
    /// <summary>The shared instance; a scheduler of this kind has no state.</summary>
    public static AutoBatchScheduler Default { get; } = new();

    /// <inheritdoc/>
    public void Schedule(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);

        // A batch reports every failure through its promises, so that nothing is left to be observed here.
        ThreadPool.QueueUserWorkItem(static b => _ = b.DispatchAsync(), batch, preferLocal: false);
    }
}
