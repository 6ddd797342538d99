namespace MySqlConnector.Pooling;

/// <summary>
/// Who has what: the idle sessions, the slots (one for each session that is idle, in use, or being opened or closed), and who waits, in order.
/// As long as anybody waits, nothing lies idle and no slot is free: what is given back goes to the first in the queue.
/// </summary>
internal sealed class PoolShelf<TSession>(int capacity)
    where TSession : class, IPooledSession
{
    private readonly Lock _lock = new();
    private readonly List<PooledEntry<TSession>> _idle = [];
    private readonly LinkedList<PoolWaiter<TSession>> _waiters = new();
    private int _slots;

    public (int Slots, int Idle, int Waiting) Count()
    {
        lock (_lock)
        {
            return (_slots, _idle.Count, _waiters.Count);
        }
    }

    /// <summary>An idle session, or a slot to open one (no entry, no waiter), or a place in the queue.</summary>
    public PoolWaiter<TSession>? Take(out PooledEntry<TSession>? entry)
    {
        lock (_lock)
        {
            entry = TakeIdle();
            if (entry is not null)
            {
                return null;
            }

            if (_slots < capacity)
            {
                _slots++;
                return null;
            }

            return _waiters.AddLast(new PoolWaiter<TSession>()).Value;
        }
    }

    /// <summary>A slot, as long as fewer than a number are taken and nobody waits for one.</summary>
    public bool TryTakeSlot(int below)
    {
        lock (_lock)
        {
            if (_slots >= Math.Min(below, capacity))
            {
                return false;
            }

            _slots++;
            return true;
        }
    }

    public void Put(PooledEntry<TSession> entry)
    {
        lock (_lock)
        {
            if (!TryServe(entry))
            {
                _idle.Add(entry);
            }
        }
    }

    public void ReleaseSlot()
    {
        lock (_lock)
        {
            if (!TryServe(null))
            {
                _slots--;
            }
        }
    }

    /// <summary>Leaves the queue. False when a session was granted in the same moment: it is the waiter's then.</summary>
    public bool TryWithdraw(PoolWaiter<TSession> waiter)
    {
        lock (_lock)
        {
            return _waiters.Remove(waiter);
        }
    }

    /// <summary>Takes the idle sessions that a condition holds for, longest idle first, as long as more than a number of slots are taken.</summary>
    public List<PooledEntry<TSession>> TakeIdleWhere(Func<PooledEntry<TSession>, bool> condition, int keepSlots)
    {
        lock (_lock)
        {
            var spare = _slots - keepSlots;
            var taken = _idle.Where(condition).Take(Math.Max(spare, 0)).ToList();
            _idle.RemoveAll(taken.Contains);
            return taken;
        }
    }

    // The one used last is the likeliest to be alive and warm; but one whose reset is answered already comes before one that has to be waited for.
    private PooledEntry<TSession>? TakeIdle()
    {
        var index = _idle.FindLastIndex(static entry => entry.Reset.IsCompleted);
        index = index >= 0 ? index : _idle.Count - 1;
        if (index < 0)
        {
            return null;
        }

        var entry = _idle[index];
        _idle.RemoveAt(index);
        return entry;
    }

    private bool TryServe(PooledEntry<TSession>? entry)
    {
        if (_waiters.First is not { } first)
        {
            return false;
        }

        _waiters.RemoveFirst();
        first.Value.SetResult(entry);
        return true;
    }
}
