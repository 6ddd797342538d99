using System.Collections.Concurrent;

namespace GraphCommerce.Data.Commands;

/// <summary>A thread of the writer's own: SQLite's calls block, which would take threads from those who serve requests.</summary>
internal sealed class WriterThread : TaskScheduler, IDisposable
{
    private readonly BlockingCollection<Task> _tasks = [];
    private Thread? _thread;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs the work, and what follows its awaits, on the thread.</summary>
    public Task RunAsync(Func<Task> work)
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "GraphCommerce writer" };
        _thread.Start();
        return Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();
    }

    public void Dispose() => _tasks.CompleteAdding();

    protected override void QueueTask(Task task) => _tasks.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => Thread.CurrentThread == _thread && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => _tasks;

    private void Run()
    {
        foreach (var task in _tasks.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }
}
