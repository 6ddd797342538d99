using MySqlConnector.Session;

namespace MySqlConnector.Pooling;

/// <summary>
/// The sessions of one connection string. Bounded; who waits is served in order. A session is reset from the moment it is given back, so
/// that nothing of its last owner (a transaction, a lock) outlives the return, and no owner waits for the reset of the one before
/// unless the pool is that busy.
/// </summary>
internal sealed partial class SessionPool<TSession> : IAsyncDisposable
    where TSession : class, IPooledSession
{
    // Longer than this unused, a session is asked for a sign of life: a firewall between may have forgotten it without a word.
    private static readonly TimeSpan s_trust = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_closeTimeout = TimeSpan.FromSeconds(5);

    private readonly PoolSettings _settings;
    private readonly Func<CancellationToken, ValueTask<TSession>> _connect;
    private readonly TimeProvider _time;
    private readonly PoolShelf<TSession> _shelf;
    private readonly PoolMetrics _metrics;
    private int _generation;
    private int _failures;

    public SessionPool(PoolSettings settings, Func<CancellationToken, ValueTask<TSession>> connect, TimeProvider time)
    {
        _settings = settings;
        _connect = connect;
        _time = time;
        _shelf = new PoolShelf<TSession>(settings.MaximumSize);
        _metrics = new PoolMetrics(settings);
        _timer = StartTimer();
    }

    public (int Slots, int Idle, int Waiting) Count() => _shelf.Count();

    public async ValueTask<SessionLease<TSession>> RentAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var startedAt = _time.GetTimestamp();
        var waiter = _shelf.Take(out var entry);
        if (waiter is null && entry is not null)
        {
            _metrics.AddIdle(-1);
            if (IsTrusted(entry) && entry is { Reset: { IsCompletedSuccessfully: true, Result: true } })
            {
                return Lease(entry, startedAt);
            }
        }

        using var timeout = new CancellationTokenSource(_settings.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            if (waiter is not null)
            {
                entry = await WaitAsync(waiter, either.Token).ConfigureAwait(false);
            }

            return Lease(await ReadyAsync(entry, either.Token).ConfigureAwait(false), startedAt);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            _metrics.TimedOut();
            throw TimedOut(waiter is { Task.IsCanceled: true }, exception);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>Closes what is idle now, and what is in use when it is given back.</summary>
    public async ValueTask ClearAsync()
    {
        Interlocked.Increment(ref _generation);
        await CloseIdleAsync(IsOutdated, keepSlots: 0).ConfigureAwait(false);
    }

    internal async ValueTask ReturnAsync(PooledEntry<TSession> entry, long startedAt)
    {
        if (!EndLease(entry))
        {
            return;
        }

        _metrics.Used(_time.GetElapsedTime(startedAt));
        if (entry.Session.IsBroken)
        {
            Interlocked.Increment(ref _failures);
        }

        if (entry.Session.IsBroken || IsOutdated(entry))
        {
            await CloseAsync(entry).ConfigureAwait(false);
            _shelf.ReleaseSlot();
            return;
        }

        entry.ReturnedAt = _time.GetTimestamp();
        if (_settings.ResetsSessions || entry.Session.MustBeReset)
        {
            // Its answer will prove that the session outlived every failure until now.
            entry.TrustedAt = Volatile.Read(ref _failures);
            entry.Reset = ResetAsync(entry.Session);
        }

        _metrics.AddIdle(1);
        _shelf.Put(entry);
    }

    private static async Task<bool> ResetAsync(TSession session)
    {
        try
        {
            return await session.TryResetAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
        }
    }

    private async ValueTask<PooledEntry<TSession>?> WaitAsync(PoolWaiter<TSession> waiter, CancellationToken cancellationToken)
    {
        _metrics.AddPending(1);
        RecoverForgotten();
        try
        {
            await using (cancellationToken.UnsafeRegister(Cancel, waiter).ConfigureAwait(false))
            {
                _ = BlockingScope.WaitIfActive(waiter.Task, cancellationToken);
                var entry = await waiter.Task.ConfigureAwait(false);
                _metrics.AddIdle(entry is null ? 0 : -1);
                return entry;
            }
        }
        finally
        {
            _metrics.AddPending(-1);
        }

        void Cancel(object? state, CancellationToken token)
        {
            if (_shelf.TryWithdraw(waiter))
            {
                waiter.TrySetCanceled(token);
            }
        }
    }

    /// <summary>The entry if it is usable, else a new one in its slot. If this fails or is cancelled, the slot serves the next.</summary>
    private async ValueTask<PooledEntry<TSession>> ReadyAsync(PooledEntry<TSession>? entry, CancellationToken cancellationToken)
    {
        if (entry is not null)
        {
            await WaitForResetAsync(entry, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            if (entry is not null && !await IsUsableAsync(entry, cancellationToken).ConfigureAwait(false))
            {
                Interlocked.Increment(ref _failures);
                await CloseAsync(entry).ConfigureAwait(false);
                entry = null;
            }

            return entry ?? await ConnectAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            if (entry is not null)
            {
                await CloseAsync(entry).ConfigureAwait(false);
            }

            _shelf.ReleaseSlot();
            throw;
        }
    }

    private async ValueTask WaitForResetAsync(PooledEntry<TSession> entry, CancellationToken cancellationToken)
    {
        try
        {
            _ = BlockingScope.WaitIfActive(entry.Reset, cancellationToken);
            await entry.Reset.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The reset goes on all the same; the session is the next one's.
            _metrics.AddIdle(1);
            _shelf.Put(entry);
            throw;
        }
    }

    private async ValueTask<PooledEntry<TSession>> ConnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (startedAt, generation, failures) = (_time.GetTimestamp(), Volatile.Read(ref _generation), Volatile.Read(ref _failures));
        var session = await _connect(cancellationToken).ConfigureAwait(false);
        _metrics.Created(_time.GetElapsedTime(startedAt));
        var entry = new PooledEntry<TSession>(session, _time.GetTimestamp(), generation, failures);
        Remember(entry);
        return entry;
    }

    private async ValueTask<bool> IsUsableAsync(PooledEntry<TSession> entry, CancellationToken cancellationToken)
    {
        if (!await entry.Reset.ConfigureAwait(false) || IsOutdated(entry) || entry.Session.IsBroken || !entry.Session.IsStillOpen())
        {
            return false;
        }

        var failures = Volatile.Read(ref _failures);
        if (!IsTrusted(entry))
        {
            if (!await entry.Session.TryPingAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            entry.TrustedAt = failures;
        }

        return true;
    }

    // One failure makes every session that was idle then prove itself once: the server has perhaps been restarted.
    private bool IsTrusted(PooledEntry<TSession> entry) =>
        entry.TrustedAt == Volatile.Read(ref _failures) && !IsOutdated(entry) && _time.GetElapsedTime(entry.ReturnedAt) < s_trust
        && !entry.Session.IsBroken && entry.Session.IsStillOpen();

    private bool IsOutdated(PooledEntry<TSession> entry) =>
        entry.Generation != Volatile.Read(ref _generation)
        || (_settings.LifeTime > TimeSpan.Zero && _time.GetElapsedTime(entry.CreatedAt) >= _settings.LifeTime);

    private SessionLease<TSession> Lease(PooledEntry<TSession> entry, long startedAt)
    {
        var now = _time.GetTimestamp();
        var lease = new SessionLease<TSession>(this, entry, now);
        StartLease(entry, lease);
        _metrics.Waited(_time.GetElapsedTime(startedAt, now));
        return lease;
    }

    private MySqlException TimedOut(bool wasWaiting, Exception exception)
    {
        var (slots, idle, waiting) = _shelf.Count();
        var seconds = _settings.Timeout.TotalSeconds;
        return new MySqlException(
            MySqlErrorCode.UnableToConnectToHost, null,
            wasWaiting
                ? $"No connection became free within {seconds:0.###} s: all {slots} of the pool are in use (Maximum Pool Size={_settings.MaximumSize}) and {waiting} more requests wait. Either connections are not closed, or they are held too long, or the pool is too small."
                : $"The server did not answer within {seconds:0.###} s while a connection was opened (pool: {slots} of {_settings.MaximumSize} taken, {idle} of them idle).",
            exception);
    }
}
