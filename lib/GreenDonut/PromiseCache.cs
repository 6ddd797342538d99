namespace GreenDonut;

/// <summary>A bounded cache that forgets the value used longest ago first. Safe for use by many threads.</summary>
/// <param name="size">How many values are remembered at most; at least 10.</param>
public sealed class PromiseCache(int size) : IPromiseCache
{
    private const int MinimumSize = 10;
    private readonly Lock _sync = new();
    private readonly Dictionary<PromiseCacheKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _recent = new();

    /// <inheritdoc/>
    public int Size { get; } = Math.Max(size, MinimumSize);

    /// <inheritdoc/>
    public int Usage
    {
        get
        {
            lock (_sync)
            {
                return _entries.Count;
            }
        }
    }

    /// <inheritdoc/>
    public Task<T> GetOrAddTask<T>(PromiseCacheKey key, Func<PromiseCacheKey, Promise<T>> createPromise)
    {
        ArgumentNullException.ThrowIfNull(key.Type, nameof(key));
        ArgumentNullException.ThrowIfNull(createPromise);

        lock (_sync)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                if (!ReferenceEquals(_recent.First, known))
                {
                    _recent.Remove(known);
                    _recent.AddFirst(known);
                }

                return (Task<T>)known.Value.Task;
            }

            var task = createPromise(key).Task;
            Add(key, task);
            return task;
        }
    }

    /// <inheritdoc/>
    public bool TryAdd<T>(PromiseCacheKey key, Promise<T> promise)
    {
        ArgumentNullException.ThrowIfNull(key.Type, nameof(key));
        ArgumentNullException.ThrowIfNull(promise.Task, nameof(promise));

        lock (_sync)
        {
            if (_entries.ContainsKey(key))
            {
                return false;
            }

            Add(key, promise.Task);
            return true;
        }
    }

    /// <inheritdoc/>
    public bool TryRemove(PromiseCacheKey key)
    {
        lock (_sync)
        {
            if (!_entries.Remove(key, out var entry))
            {
                return false;
            }

            _recent.Remove(entry);
            return true;
        }
    }

    /// <inheritdoc/>
    public void Clear()
    {
        lock (_sync)
        {
            _entries.Clear();
            _recent.Clear();
        }
    }

    private void Add(PromiseCacheKey key, Task task)
    {
        if (_entries.Count >= Size)
        {
            var oldest = _recent.Last!;
            _recent.RemoveLast();
            _entries.Remove(oldest.Value.Key);
        }

        _entries.Add(key, _recent.AddFirst(new Entry(key, task)));
    }

    private readonly record struct Entry(PromiseCacheKey Key, Task Task);
}
