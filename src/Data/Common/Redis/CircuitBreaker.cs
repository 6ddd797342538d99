namespace GraphCommerce.Data.Common.Redis;

public enum BreakerState
{
    /// <summary>Calls are made.</summary>
    Closed,

    /// <summary>No calls are made.</summary>
    Open,

    /// <summary>One probe is under way that decides between the other two.</summary>
    HalfOpen,
}

/// <summary>
/// Opens after some failures in a row. When it was open for a while it lets one probe through, no ordinary call: nobody's request waits to find out
/// whether the other side is back. What ends late, after the state has changed, changes nothing.
/// </summary>
internal sealed class CircuitBreaker(int failureThreshold, TimeSpan openDuration, TimeProvider timeProvider)
{
    private readonly Lock _gate = new();
    private BreakerState _state;
    private int _failuresInARow;
    private long _openedAt;

    public BreakerState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <summary>Whether an ordinary call may be made.</summary>
    public bool TryEnter() => State == BreakerState.Closed;

    /// <summary>Whether the other side may be probed now.</summary>
    public bool TryProbe()
    {
        lock (_gate)
        {
            if (_state == BreakerState.Open && timeProvider.GetElapsedTime(_openedAt) >= openDuration)
            {
                _state = BreakerState.HalfOpen;
                return true;
            }

            return _state == BreakerState.Closed;
        }
    }

    public void Succeed(bool isProbe)
    {
        lock (_gate)
        {
            if (_state == BreakerState.HalfOpen && isProbe)
            {
                _state = BreakerState.Closed;
            }

            if (_state == BreakerState.Closed)
            {
                _failuresInARow = 0;
            }
        }
    }

    public void Fail(bool isProbe)
    {
        lock (_gate)
        {
            if ((_state == BreakerState.Closed && ++_failuresInARow >= failureThreshold) || (_state == BreakerState.HalfOpen && isProbe))
            {
                _state = BreakerState.Open;
                _openedAt = timeProvider.GetTimestamp();
            }
        }
    }
}
