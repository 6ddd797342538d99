using GraphCommerce.Data.Commands;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Database;

/// <summary>Knows a fault that passes when the database is back, and lets queries wait for that.</summary>
public sealed partial class DatabaseAvailability
{
    private const int RetryAfterSeconds = 5;
    private static readonly TimeSpan s_logPeriod = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(400);
    private readonly IDatabaseDialect _dialect;
    private readonly IDbContextFactory<CommerceDbContext> _contexts;
    private readonly TimeProvider _timeProvider;
    private readonly Jitter _jitter;
    private readonly TimeSpan _waitTimeout;
    private readonly LogThrottle _throttle;
    private readonly ILogger _logger;

    internal DatabaseAvailability(
        IDatabaseDialect dialect,
        IDbContextFactory<CommerceDbContext> contexts,
        IOptions<DatabaseOptions> options,
        TimeProvider timeProvider,
        Jitter jitter,
        ILogger<DatabaseAvailability> logger)
    {
        (_dialect, _contexts, _timeProvider, _jitter, _logger) = (dialect, contexts, timeProvider, jitter, logger);
        _waitTimeout = options.Value.WaitTimeout;
        _throttle = new LogThrottle(s_logPeriod, timeProvider);
    }

    /// <summary>The error that a client gets for the fault, if its cause is that the database cannot be used; such faults are logged now and then.</summary>
    public ServiceUnavailableException? FindOutage(Exception fault)
    {
        var outage = fault.Chain().OfType<ServiceUnavailableException>().FirstOrDefault()
            ?? (_dialect.IsUnavailable(fault) ? new ServiceUnavailableException(RetryAfterSeconds, fault) : null);
        if (outage is not null && _throttle.TryPass(out var skippedCount))
        {
            LogOutage(_logger, outage.GetBaseException().Message, skippedCount);
        }

        return outage;
    }

    /// <summary>Fails if the database cannot be used at the moment.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await _dialect.CheckAsync(context, cancellationToken);
    }

    /// <summary>Runs a query, and repeats it for a while as long as the database cannot be used.</summary>
    /// <exception cref="ServiceUnavailableException">The database did not come back in time.</exception>
    internal async Task<TResult> QueryAsync<TState, TResult>(
        TState state, Func<TState, CancellationToken, Task<TResult>> queryAsync, CancellationToken cancellationToken)
    {
        var startedAt = _timeProvider.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await queryAsync(state, cancellationToken);
            }
            catch (Exception fault) when (_dialect.IsUnavailable(fault) && !cancellationToken.IsCancellationRequested)
            {
                var pause = GetPause(attempt);
                if (_timeProvider.GetElapsedTime(startedAt) + pause > _waitTimeout)
                {
                    throw new ServiceUnavailableException(RetryAfterSeconds, fault);
                }

                await Task.Delay(pause, _timeProvider, cancellationToken);
            }
        }
    }

    /// <summary>None at first, because an idle connection may have been lost while the server was restarted; then twice as long each time.</summary>
    private TimeSpan GetPause(int attempt)
        => attempt == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(s_longestPause.Ticks, s_firstPause.Ticks << Math.Min(attempt, 10))) * (0.5 + _jitter());

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be used: {Reason} ({SkippedCount} more since the last message)")]
    private static partial void LogOutage(ILogger logger, string reason, int skippedCount);
}
