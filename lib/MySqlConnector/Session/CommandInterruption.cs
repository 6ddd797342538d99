using System.Diagnostics;
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
    private long _timerDue;
    private volatile bool _isDisposed;
    private long _waitStarted;

    // What is left of the timeout, in ticks of the stopwatch; 0 for no limit.
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
        _allowance = timeout * Stopwatch.Frequency;
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

        _waitStarted = Stopwatch.GetTimestamp();
        var deadline = Environment.TickCount64 + (_allowance * 1000 / Stopwatch.Frequency);

        // The deadline must be seen by a tick before that tick's end is seen here: both sides exchange, which orders them.
        Interlocked.Exchange(ref _deadline, deadline);
        var due = Volatile.Read(ref _timerDue);
        if (due == 0 || deadline < due)
        {
            SetTimer(deadline);
        }
    }

    public void StopWaiting()
    {
        if (_allowance != 0)
        {
            Volatile.Write(ref _deadline, 0);
            _allowance = Math.Max(1, _allowance - (Stopwatch.GetTimestamp() - _waitStarted));
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _timer?.Dispose();
        }
    }

    // Most commands find the timer set for an earlier one and leave it so: when it is due it looks what is waited for then.
    private void SetTimer(long deadline)
    {
        lock (_lock)
        {
            _timer ??= new Timer(static state => ((CommandInterruption)state!).Tick(), this, Timeout.Infinite, Timeout.Infinite);
            Volatile.Write(ref _timerDue, deadline);
            if (!_isDisposed)
            {
                _timer.Change(Math.Max(1, deadline - Environment.TickCount64), Timeout.Infinite);
            }
        }
    }

    private void Tick()
    {
        Interlocked.Exchange(ref _timerDue, 0);
        var deadline = Volatile.Read(ref _deadline);
        if (deadline == 0 || _isDisposed)
        {
            return;
        }

        if (deadline <= Environment.TickCount64)
        {
            Request(InterruptReason.Timeout);
        }
        else
        {
            SetTimer(deadline);
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
            await KillAsync(ended, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is MySqlException or OperationCanceledException or InvalidOperationException)
        {
            // Without a connection there was no KILL, and the command may still end by itself. With one, nobody knows.
            HasFailed = MayStrikeLater;
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

    private async Task KillAsync(Task ended, CancellationToken cancellationToken)
    {
        var killer = await ServerSession.ConnectAsync(session.Settings, database: "", cancellationToken).ConfigureAwait(false);
        await using (killer.ConfigureAwait(false))
        {
            if (ended.IsCompleted)
            {
                return;
            }

            MayStrikeLater = true;
            using var registration = cancellationToken.UnsafeRegister(static state => ((ServerSession)state!).Break(), killer);
            var text = string.Create(CultureInfo.InvariantCulture, $"KILL QUERY {unchecked((uint)session.ConnectionId)}");
            await killer.ExecuteAsync(text, timeout: 0, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
