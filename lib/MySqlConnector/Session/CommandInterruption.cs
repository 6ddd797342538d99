using System.Globalization;

namespace MySqlConnector.Session;

/// <summary>
/// Stops the running command from outside: KILL QUERY over a second connection, and if the server does not answer to that in time, the
/// end of the connection. The command's own call goes on reading; it sees the server's "query was interrupted".
/// </summary>
internal sealed class CommandInterruption(ServerSession session) : IDisposable
{
    private readonly Lock _lock = new();
    private Timer? _timer;
    private long _deadline;
    private int _isTimerSet;
    private long _waitStarted;
    private long _allowance;
    private bool _isRunning;
    private Task? _stopping;
    private TaskCompletionSource? _ended;

    public InterruptReason Reason { get; private set; }

    public CancellationToken Token { get; private set; }

    /// <summary>Whether the server may still act on the KILL although the command has ended.</summary>
    public bool MayStrikeLater { get; private set; }

    /// <summary>Whether nobody knows what became of the KILL.</summary>
    public bool HasFailed { get; private set; }

    public void Begin(int timeout)
    {
        _allowance = timeout * 1000L;
        lock (_lock)
        {
            _isRunning = true;
            Reason = InterruptReason.None;
            MayStrikeLater = HasFailed = false;
        }
    }

    /// <summary>The task to await before the session may be used again, if the command was interrupted.</summary>
    public Task? End()
    {
        lock (_lock)
        {
            _isRunning = false;
            _ended?.SetResult();
            _ended = null;
            var stopping = _stopping;
            _stopping = null;
            return stopping;
        }
    }

    /// <summary>The server has said that the query was interrupted: the KILL has done its work.</summary>
    public void Answered() => MayStrikeLater = false;

    public void Request(InterruptReason reason, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_isRunning && Reason == InterruptReason.None)
            {
                Reason = reason;
                Token = cancellationToken;
                MayStrikeLater = true;
                _ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                var ended = _ended.Task;
                _stopping = Task.Run(() => StopAsync(ended), CancellationToken.None);
            }
        }
    }

    /// <summary>From now on the command's time runs.</summary>
    public void StartWaiting()
    {
        if (_allowance == 0)
        {
            return;
        }

        _waitStarted = Environment.TickCount64;
        Volatile.Write(ref _deadline, _waitStarted + _allowance);
        if (Interlocked.Exchange(ref _isTimerSet, 1) == 0)
        {
            SetTimer(_allowance);
        }
    }

    public void StopWaiting()
    {
        if (_allowance != 0)
        {
            Volatile.Write(ref _deadline, 0);
            _allowance = Math.Max(1, _allowance - (Environment.TickCount64 - _waitStarted));
        }
    }

    public void Dispose() => _timer?.Dispose();

    // The timer is not set anew for each command: when it is due it looks whether the command it was set for is still waited for.
    private void SetTimer(long milliseconds)
    {
        _timer ??= new Timer(static state => ((CommandInterruption)state!).Tick(), this, Timeout.Infinite, Timeout.Infinite);
        _timer.Change(milliseconds, Timeout.Infinite);
    }

    private void Tick()
    {
        Interlocked.Exchange(ref _isTimerSet, 0);
        var deadline = Volatile.Read(ref _deadline);
        if (deadline == 0)
        {
            return;
        }

        var left = deadline - Environment.TickCount64;
        if (left <= 0)
        {
            Request(InterruptReason.Timeout);
        }
        else if (Interlocked.Exchange(ref _isTimerSet, 1) == 0)
        {
            try
            {
                SetTimer(left);
            }
            catch (ObjectDisposedException)
            {
                // The session was closed in the meantime.
            }
        }
    }

    private async Task StopAsync(Task ended)
    {
        var seconds = session.Settings.CancellationTimeout;
        if (seconds < 0)
        {
            session.Break();
            return;
        }

        using var limit = new CancellationTokenSource(seconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds));
        try
        {
            await KillAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is MySqlException or OperationCanceledException or InvalidOperationException)
        {
            HasFailed = true;
        }

        try
        {
            await ended.WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            session.Break();
        }
    }

    private async Task KillAsync(CancellationToken cancellationToken)
    {
        var killer = await ServerSession.ConnectAsync(session.Settings, database: "", cancellationToken).ConfigureAwait(false);
        await using (killer.ConfigureAwait(false))
        {
            using var registration = cancellationToken.UnsafeRegister(static state => ((ServerSession)state!).Break(), killer);
            var text = string.Create(CultureInfo.InvariantCulture, $"KILL QUERY {unchecked((uint)session.ConnectionId)}");
            await killer.ExecuteAsync(text, timeout: 0, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
