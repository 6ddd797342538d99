using System.Collections.Concurrent;

namespace GreenDonut.Tests.Loaders;

/// <summary>Keeps batches until the test dispatches them, like an executor that still has something to run.</summary>
internal sealed class ManualScheduler : IBatchScheduler
{
    private readonly ConcurrentQueue<Batch> _batches = new();

    public int Count => _batches.Count;

    public void Schedule(Batch batch) => _batches.Enqueue(batch);

    public Task DispatchFirstAsync() => _batches.TryDequeue(out var batch) ? batch.DispatchAsync() : Task.CompletedTask;

    public async Task DispatchAsync()
    {
        while (_batches.TryDequeue(out var batch))
        {
            await batch.DispatchAsync();
        }
    }
}
