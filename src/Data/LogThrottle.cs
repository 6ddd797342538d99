namespace GraphCommerce.Data;

/// <summary>Lets one through in each period and counts the others: for messages that could flood a log.</summary>
internal sealed class LogThrottle(TimeSpan period, TimeProvider timeProvider)
{
    private readonly Lock _gate = new();
    private long? _passedAt;
    private int _skippedCount;

    /// <param name="skippedCount">How many were held back since the last one that passed.</param>
    public bool TryPass(out int skippedCount)
    {
        lock (_gate)
        {
            skippedCount = _skippedCount;
            if (_passedAt is { } passedAt && timeProvider.GetElapsedTime(passedAt) < period)
            {
                _skippedCount++;
                return false;
            }

            (_passedAt, _skippedCount) = (timeProvider.GetTimestamp(), 0);
            return true;
        }
    }
}
