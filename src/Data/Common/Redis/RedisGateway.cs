using StackExchange.Redis;

namespace GraphCommerce.Data.Common.Redis;

/// <summary>
/// The one way to Redis. The client library's calls have no bound of their own: a frozen server would hold them for ever. Here every call is waited for a
/// short time only, what is in flight is counted and bounded, and after some failures in a row no call is made until a probe has succeeded.
/// </summary>
public sealed class RedisGateway
{
    private readonly CircuitBreaker _breaker;
    private readonly TimeSpan _callTimeout;
    private readonly int _maximumCallsInFlight;
    private readonly TimeProvider _timeProvider;
    private int _callsInFlight;
    private volatile string? _lastFailure;

    public RedisGateway(IOptions<RedisOptions> options, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _callTimeout = options.Value.CallTimeout;
        _maximumCallsInFlight = options.Value.MaximumCallsInFlight;
        _breaker = new CircuitBreaker(options.Value.FailureThreshold, options.Value.ProbeInterval, timeProvider);
    }

    public BreakerState State => _breaker.State;

    /// <summary>Calls that Redis has not answered yet, those that nobody waits for any more included.</summary>
    public int CallsInFlight => Volatile.Read(ref _callsInFlight);

    /// <summary>What went wrong last, without addresses and keys.</summary>
    public string? LastFailure => _lastFailure;

    /// <summary>Makes a call; it is begun before this method returns, so that calls keep their order on the connection.</summary>
    /// <exception cref="RedisUnavailableException" />
    /// <exception cref="RedisServerException">Redis is there and refused the call.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        if (!_breaker.TryEnter())
        {
            throw new RedisUnavailableException($"Redis is not asked at present: {_lastFailure}");
        }

        try
        {
            var answer = await RunBoundedAsync(call, cancellationToken).ConfigureAwait(false);
            _breaker.Succeed(isProbe: false);
            return answer;
        }
        catch (RedisServerException)
        {
            _breaker.Succeed(isProbe: false);
            throw;
        }
        catch (RedisUnavailableException fault)
        {
            Fail(fault, isProbe: false);
            throw;
        }
    }

    /// <summary>Asks whether Redis is there; success closes an open breaker. Null where it is not the time to ask.</summary>
    internal async Task<bool?> ProbeAsync(Func<Task<bool>> call, CancellationToken cancellationToken)
    {
        if (!_breaker.TryProbe())
        {
            return null;
        }

        try
        {
            await RunBoundedAsync(call, cancellationToken).ConfigureAwait(false);
            _breaker.Succeed(isProbe: true);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Fail(fault, isProbe: true);
            return false;
        }
    }

    private static bool IsNotReady(RedisServerException refusal)
        => refusal.Message.StartsWith("LOADING", StringComparison.Ordinal) || refusal.Message.StartsWith("MASTERDOWN", StringComparison.Ordinal);

    private async Task<T> RunBoundedAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _callsInFlight) > _maximumCallsInFlight)
        {
            Interlocked.Decrement(ref _callsInFlight);
            throw new RedisUnavailableException($"{_maximumCallsInFlight} calls to Redis are without an answer.");
        }

        try
        {
            return await BeginAsync(call).WaitAsync(_callTimeout, _timeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (RedisServerException refusal) when (!IsNotReady(refusal))
        {
            throw;
        }
        catch (TimeoutException fault)
        {
            throw new RedisUnavailableException($"Redis gave no answer within {_callTimeout.TotalMilliseconds:0} ms.", fault);
        }
        catch (Exception fault) when (fault is RedisException or RedisCommandException or ObjectDisposedException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The client library's own message names addresses and keys: it is for the log and not for everybody who asks after the service's health.
            throw new RedisUnavailableException("Redis cannot be reached.", fault);
        }
    }

    /// <summary>The call itself, which counts as in flight until it ends, however long its caller has gone.</summary>
    private async Task<T> BeginAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _callsInFlight);
        }
    }

    private void Fail(Exception fault, bool isProbe)
    {
        _lastFailure = fault.Message.ReplaceLineEndings(" ");
        _breaker.Fail(isProbe);
    }
}
