using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Execution.Caching;

/// <summary>
/// Values by key, at most <paramref name="capacity"/> of them. A read costs no lock; when the cache is full, the oldest
/// entry that was not read since its last turn goes (second chance).
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = [];
    private readonly Queue<TKey> _turns = [];

    public int Count => _entries.Count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            value = default;
            return false;
        }

        entry.WasRead = true;
        value = entry.Value;
        return true;
    }

    /// <summary>The value of the key: <paramref name="value"/>, or the one that was there first.</summary>
    public TValue GetOrAdd(TKey key, TValue value)
    {
        lock (_turns)
        {
            if (_entries.TryGetValue(key, out var present))
            {
                return present.Value;
            }

            while (_entries.Count >= capacity)
            {
                var oldest = _turns.Dequeue();
                if (_entries[oldest].WasRead)
                {
                    _entries[oldest].WasRead = false;
                    _turns.Enqueue(oldest);
                }
                else
                {
                    _entries.TryRemove(oldest, out _);
                }
            }

            _entries[key] = new Entry(value);
            _turns.Enqueue(key);
            return value;
        }
    }

    private sealed class Entry(TValue value)
    {
        public TValue Value { get; } = value;

        public bool WasRead { get; set; }
    }
}
