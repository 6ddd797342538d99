namespace MySqlConnector.Pooling;

/// <summary>What happens between the requests: closing what is old or long unused, opening up to the minimum, finding what its owner forgot.</summary>
internal sealed partial class SessionPool<TSession>
{
    private readonly HashSet<PooledEntry<TSession>> _entries = [];
    private readonly ITimer _timer;
    private Task _upkeep = Task.CompletedTask;
    private Task _abandoned = Task.CompletedTask;
    private bool _isDisposed;

    private TimeSpan Interval => _settings.IdleTimeout > TimeSpan.Zero && _settings.IdleTimeout < TimeSpan.FromSeconds(30)
        ? TimeSpan.FromSeconds(Math.Max(_settings.IdleTimeout.TotalSeconds / 2, 0.5))
        : TimeSpan.FromSeconds(15);

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        Task upkeep;
        lock (_entries)
        {
            _isDisposed = true;
            upkeep = Task.WhenAll(_upkeep, _abandoned);
        }

        await upkeep.ConfigureAwait(false);
        await ClearAsync().ConfigureAwait(false);
        _metrics.Dispose();
    }

    /// <summary>One round of upkeep; the timer calls it as well.</summary>
    internal async Task UpkeepAsync()
    {
        RecoverForgotten();
        await CloseIdleAsync(entry => IsOutdated(entry) || entry.Session.IsBroken || IsStuck(entry) || !entry.Session.IsStillOpen(), keepSlots: 0)
            .ConfigureAwait(false);
        await CloseIdleAsync(IsUnused, _settings.MinimumSize).ConfigureAwait(false);
        while (!_isDisposed && _shelf.TryTakeSlot(below: _settings.MinimumSize))
        {
            try
            {
                var entry = await ConnectAsync(CancellationToken.None).ConfigureAwait(false);
                _metrics.AddIdle(1);
                _shelf.Put(entry);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // The server is away; whoever needs a session is told so, and the next round tries again.
                _shelf.ReleaseSlot();
                return;
            }
        }
    }

    // Whoever happens to be the first must not live on in the timer with all that surrounds him (a trace, a request).
    private ITimer StartTimer()
    {
        var isSuppressed = ExecutionContext.IsFlowSuppressed();
        var flow = isSuppressed ? default : ExecutionContext.SuppressFlow();
        try
        {
            return _time.CreateTimer(
                static pool => ((SessionPool<TSession>)pool!).Tick(), this, _settings.MinimumSize > 0 ? TimeSpan.Zero : Interval, Interval);
        }
        finally
        {
            if (!isSuppressed)
            {
                flow.Undo();
            }
        }
    }

    private void Tick()
    {
        lock (_entries)
        {
            if (_upkeep.IsCompleted && !_isDisposed)
            {
                _upkeep = UpkeepAsync();
            }
        }
    }

    private bool IsUnused(PooledEntry<TSession> entry) =>
        _settings.IdleTimeout > TimeSpan.Zero && _time.GetElapsedTime(entry.ReturnedAt) >= _settings.IdleTimeout;

    private bool IsStuck(PooledEntry<TSession> entry) => !entry.Reset.IsCompleted && _time.GetElapsedTime(entry.ReturnedAt) >= s_trust;

    private async ValueTask CloseIdleAsync(Func<PooledEntry<TSession>, bool> condition, int keepSlots)
    {
        foreach (var entry in _shelf.TakeIdleWhere(condition, keepSlots))
        {
            _metrics.AddIdle(-1);
            await CloseAsync(entry).ConfigureAwait(false);
            _shelf.ReleaseSlot();
        }
    }

    private async ValueTask CloseAsync(PooledEntry<TSession> entry)
    {
        lock (_entries)
        {
            _entries.Remove(entry);
        }

        try
        {
            await entry.Session.DisposeAsync().AsTask().WaitAsync(s_closeTimeout, _time).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // It is gone either way.
        }
    }

    private void Remember(PooledEntry<TSession> entry)
    {
        lock (_entries)
        {
            _entries.Add(entry);
        }
    }

    private void StartLease(PooledEntry<TSession> entry, SessionLease<TSession> lease)
    {
        lock (_entries)
        {
            entry.LeaseTo(lease);
        }

        _metrics.AddUsed(1);
    }

    private bool EndLease(PooledEntry<TSession> entry)
    {
        lock (_entries)
        {
            if (!entry.EndLease())
            {
                return false;
            }
        }

        _metrics.AddUsed(-1);
        return true;
    }

    /// <summary>Sessions whose owner was collected without closing: they are closed, since nobody knows what they were in the middle of.</summary>
    private void RecoverForgotten()
    {
        lock (_entries)
        {
            List<PooledEntry<TSession>> forgotten = [.. _entries.Where(static entry => entry.IsForgotten && entry.EndLease())];
            _abandoned = forgotten.Count == 0 ? _abandoned : CloseAndReleaseAsync(forgotten, _abandoned);
        }
    }

    private async Task CloseAndReleaseAsync(List<PooledEntry<TSession>> forgotten, Task before)
    {
        await Task.Yield();
        await before.ConfigureAwait(false);
        foreach (var entry in forgotten)
        {
            _metrics.AddUsed(-1);
            await CloseAsync(entry).ConfigureAwait(false);
            _shelf.ReleaseSlot();
        }
    }
}
