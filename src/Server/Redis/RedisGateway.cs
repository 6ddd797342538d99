using Polly;
using Polly.CircuitBreaker;
using StackExchange.Redis;

namespace GraphCommerce.Server.Redis;

/// <summary>
/// The way to Redis. The client library bounds each call; after some failures a circuit breaker makes no more of them. Only a probe closes it: no request waits
/// to find out whether Redis is back.
/// </summary>
internal sealed class RedisGateway
{
    private readonly CircuitBreakerManualControl _control = new();
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly ResiliencePipeline _breaker;
    private readonly int _failureThreshold;
    private int _failedProbeCount;
    private volatile string? _lastFailure;

    public RedisGateway(IOptions<RedisOptions> options, TimeProvider timeProvider)
    {
        _failureThreshold = options.Value.FailureThreshold;
        _breaker = new ResiliencePipelineBuilder { TimeProvider = timeProvider }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = _failureThreshold,
            SamplingDuration = TimeSpan.FromSeconds(1) + (_failureThreshold * options.Value.CallTimeout),
            BreakDurationGenerator = static _ => ValueTask.FromResult(TimeSpan.MaxValue),
            ShouldHandle = static arguments => ValueTask.FromResult(IsOutage(arguments.Outcome.Exception, arguments.Context.CancellationToken)),
            ManualControl = _control,
            StateProvider = _state,
        }).Build();
    }

    /// <summary>Whether calls are made.</summary>
    public bool IsAvailable => _state.CircuitState == CircuitState.Closed;

    /// <summary>The last failure, without addresses and keys.</summary>
    public string? LastFailure => _lastFailure;

    /// <summary>Makes a call, which starts before this method returns, so that calls keep their order on the connection.</summary>
    /// <exception cref="RedisUnavailableException" />
    /// <exception cref="RedisServerException">Redis answered with an error.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await _breaker.ExecuteAsync(async _ => await call(), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            throw new RedisUnavailableException($"Redis is not called at the moment. {_lastFailure}");
        }
        catch (Exception fault) when (IsOutage(fault, cancellationToken))
        {
            _lastFailure = Describe(fault);
            throw new RedisUnavailableException(_lastFailure, fault);
        }
    }

    /// <summary>Makes a call whether the breaker is open or not. Success closes it; as many failures in a row as the threshold open it.</summary>
    public async Task<bool> ProbeAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        try
        {
            await call();
            _failedProbeCount = 0;
            await _control.CloseAsync(cancellationToken);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            _lastFailure = Describe(fault);
            if (++_failedProbeCount >= _failureThreshold)
            {
                await _control.IsolateAsync(cancellationToken);
            }

            return false;
        }
    }

    private static bool IsOutage(Exception? fault, CancellationToken cancellationToken) => fault switch
    {
        RedisServerException answer => IsNotReady(answer),
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        RedisException or RedisCommandException or TimeoutException or ObjectDisposedException => true,
        _ => false,
    };

    private static bool IsNotReady(RedisServerException answer)
        => answer.Message.StartsWith("LOADING", StringComparison.Ordinal) || answer.Message.StartsWith("MASTERDOWN", StringComparison.Ordinal);

    /// <summary>Without the addresses and keys of the client library's own message: the health endpoint shows it to everybody.</summary>
    private static string Describe(Exception fault) => fault switch
    {
        TimeoutException => "Redis did not answer in time.",
        RedisServerException => "Redis is not ready.",
        _ => "Redis cannot be reached.",
    };
}
