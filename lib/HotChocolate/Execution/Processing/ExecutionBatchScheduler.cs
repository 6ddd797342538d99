using GreenDonut;

namespace HotChocolate.Execution.Processing;

/// <summary>Hands the batches of a service scope's data loaders to the execution that runs in the scope, if one does.</summary>
internal sealed class ExecutionBatchScheduler : IBatchScheduler
{
    private volatile WorkLoop? _loop;

    public void Schedule(Batch batch)
    {
        if (_loop is { } loop)
        {
            loop.Schedule(batch);
        }
        else
        {
            AutoBatchScheduler.Default.Schedule(batch);
        }
    }

    /// <exception cref="InvalidOperationException">Another execution runs in the scope.</exception>
    public void Attach(WorkLoop loop)
    {
        if (Interlocked.CompareExchange(ref _loop, loop, null) is not null)
        {
            throw new InvalidOperationException("Two operations cannot share one service scope at the same time.");
        }
    }

    public void Detach(WorkLoop loop) => Interlocked.CompareExchange(ref _loop, null, loop);
}
