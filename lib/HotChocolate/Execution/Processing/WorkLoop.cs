using System.Runtime.CompilerServices;
using GreenDonut;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Processing;

/// <summary>A piece of work for the <see cref="WorkLoop"/>.</summary>
internal interface IWorkItem
{
    /// <summary>Does the work on the loop. It never throws.</summary>
    void Execute();
}

/// <summary>
/// Runs the work of one execution, one item at a time, on the caller's thread first and on the thread pool after
/// something was awaited. Data loaders' batches are dispatched when there is nothing else to run: when no item is ready
/// and no earlier batch is still handing out its values, because those may ask for more keys of the same loaders. So the
/// number of fetches does not depend on the number of keys.
/// </summary>
internal sealed class WorkLoop : IThreadPoolWorkItem, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<IWorkItem> _ready = [];
    private readonly ExecutionContext? _executionContext = ExecutionContext.Capture();
    private readonly ExecutionBatchScheduler? _scheduler;
    private List<Batch> _batches = [];
    private TaskCompletionSource? _completion;
    private int _awaitedItems;
    private int _batchesInFlight;
    private bool _isRunning;

    public WorkLoop(IServiceProvider services)
    {
        _scheduler = services.GetService<IBatchScheduler>() as ExecutionBatchScheduler;
        _scheduler?.Attach(this);
    }

    /// <summary>Runs <paramref name="start"/> and all work that comes of it.</summary>
    public Task RunAsync(Action start, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _isRunning = true;
            _completion = null;
        }

        start();
        Drain();
        lock (_gate)
        {
            if (!_isRunning && _awaitedItems == 0)
            {
                return Task.CompletedTask;
            }

            _completion = new TaskCompletionSource();
        }

        return _completion.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Notes, on the loop, that <see cref="Enqueue"/> will be called for an item.</summary>
    public void Expect() => _awaitedItems++;

    /// <summary>Hands in an item that was expected; any thread may.</summary>
    public void Enqueue(IWorkItem item)
    {
        lock (_gate)
        {
            _ready.Enqueue(item);
            if (_isRunning)
            {
                return;
            }

            _isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    /// <summary>Takes a batch; any thread may.</summary>
    public void Schedule(Batch batch)
    {
        lock (_gate)
        {
            _batches.Add(batch);
            if (_isRunning || !HasBatchesToDispatch)
            {
                return;
            }

            _isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    public void Dispose() => _scheduler?.Detach(this);

    void IThreadPoolWorkItem.Execute()
    {
        if (_executionContext is null)
        {
            Drain();
        }
        else
        {
            ExecutionContext.Run(_executionContext, static loop => ((WorkLoop)loop!).Drain(), this);
        }
    }

    private bool HasBatchesToDispatch => _batches.Count > 0 && _batchesInFlight == 0;

    private void Drain()
    {
        while (true)
        {
            IWorkItem? item;
            List<Batch>? batches = null;
            TaskCompletionSource? completion;
            lock (_gate)
            {
                if (!_ready.TryDequeue(out item))
                {
                    if (HasBatchesToDispatch)
                    {
                        batches = TakeBatches();
                    }
                    else
                    {
                        _isRunning = false;
                    }
                }

                completion = _awaitedItems == 0 ? _completion : null;
            }

            if (item is not null)
            {
                _awaitedItems--;
                item.Execute();
            }
            else if (batches is not null)
            {
                foreach (var batch in batches)
                {
                    Dispatch(batch);
                }
            }
            else
            {
                completion?.TrySetResult();
                return;
            }
        }
    }

    private List<Batch> TakeBatches()
    {
        (var taken, _batches) = (_batches, []);
        _batchesInFlight += taken.Count;
        return taken;
    }

    private void Dispatch(Batch batch)
    {
        // A batch reports its faults through its promises; its task only tells when it is done.
        var awaiter = batch.DispatchAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter();
        if (awaiter.IsCompleted)
        {
            FinishBatch();
        }
        else
        {
            ((ICriticalNotifyCompletion)awaiter).UnsafeOnCompleted(FinishBatch);
        }
    }

    private void FinishBatch()
    {
        lock (_gate)
        {
            _batchesInFlight--;
            if (_isRunning || !HasBatchesToDispatch)
            {
                return;
            }

            _isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }
}
