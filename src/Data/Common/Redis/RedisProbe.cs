using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace GraphCommerce.Data.Common.Redis;

/// <summary>
/// Asks Redis again and again whether it is there, on both of its connections, and tells those who follow topics when messages may have been lost: after the
/// connection of the subscriptions was lost, after the breaker was open, and when another server could not send.
/// </summary>
internal sealed partial class RedisProbe(
    IConnectionMultiplexer connection,
    RedisGateway link,
    RedisTopicBroker broker,
    IOptions<RedisOptions> options,
    TimeProvider timeProvider,
    ILogger<RedisProbe> logger) : BackgroundService
{
    private readonly RedisChannel _missedChannel = new(options.Value.KeyPrefix + "topics-missed", RedisChannel.PatternMode.Literal);
    private readonly LogThrottle _connectionLog = new(TimeSpan.FromSeconds(30), timeProvider);
    private readonly SemaphoreSlim _wake = new(0, 1);
    private volatile bool _mayHaveMissed;
    private bool _isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        connection.ConnectionFailed += OnConnectionFailed;
        connection.ConnectionRestored += OnConnectionRestored;
        try
        {
            // Remembered by the client library if it cannot be done now.
            await connection.GetSubscriber()
                .SubscribeAsync(_missedChannel, (_, _) => broker.SignalGap(), CommandFlags.FireAndForget).ConfigureAwait(false);
            while (!stoppingToken.IsCancellationRequested)
            {
                await ProbeSafelyAsync(stoppingToken).ConfigureAwait(false);
                await _wake.WaitAsync(options.Value.ProbeInterval, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        finally
        {
            connection.ConnectionFailed -= OnConnectionFailed;
            connection.ConnectionRestored -= OnConnectionRestored;
        }
    }

    private async Task ProbeSafelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ProbeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, the next probe is due all the same.
            LogFault(logger, fault);
        }
    }

    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        bool? isThere;
        do
        {
            var mayHaveMissed = _mayHaveMissed || link.State != BreakerState.Closed;
            _mayHaveMissed = false;
            isThere = await link.ProbeAsync(PingAsync, cancellationToken).ConfigureAwait(false);
            if (mayHaveMissed && isThere is true)
            {
                broker.SignalGap();
            }
            else if (mayHaveMissed)
            {
                _mayHaveMissed = true;
            }
        }
        while (isThere is false && link.State == BreakerState.Closed);

        Tell(link.State != BreakerState.Closed);
        if (isThere is true)
        {
            await broker.AnnounceMissedAsync(
                () => connection.GetSubscriber().PublishAsync(_missedChannel, ""), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The answer on the connection of the subscriptions comes after those to the subscriptions that were sent again before it.</summary>
    private async Task<bool> PingAsync()
    {
        await Task.WhenAll(connection.GetDatabase().PingAsync(), connection.GetSubscriber().PingAsync()).ConfigureAwait(false);
        return true;
    }

    private void OnConnectionFailed(object? sender, ConnectionFailedEventArgs failure)
    {
        if (failure.ConnectionType == ConnectionType.Subscription)
        {
            _mayHaveMissed = true;
        }

        if (_connectionLog.TryPass(out var skippedCount))
        {
            LogConnectionFailed(logger, failure.ConnectionType, failure.FailureType, skippedCount);
        }
    }

    private void OnConnectionRestored(object? sender, ConnectionFailedEventArgs restored)
    {
        if (restored.ConnectionType == ConnectionType.Subscription)
        {
            _mayHaveMissed = true;
            Wake();
        }
    }

    private void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // It wakes already.
        }
    }

    private void Tell(bool isAway)
    {
        if (isAway && !_isAway)
        {
            LogAway(logger, link.LastFailure);
        }
        else if (!isAway && _isAway)
        {
            LogBack(logger);
        }

        _isAway = isAway;
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is away, the service goes on without it: {Failure}")]
    private static partial void LogAway(ILogger logger, string? failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A probe of Redis failed in a way that it should not")]
    private static partial void LogFault(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis is back")]
    private static partial void LogBack(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection to Redis failed: {Connection}, {Failure} ({SkippedCount} more since the last message)")]
    private static partial void LogConnectionFailed(ILogger logger, ConnectionType connection, ConnectionFailureType failure, int skippedCount);
}
