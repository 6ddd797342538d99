using StackExchange.Redis;

namespace GraphCommerce.Server.Redis;

/// <summary>Probes Redis at a steady interval, and signals the gaps of topics once it answers.</summary>
internal sealed partial class RedisProbe(
    IConnectionMultiplexer connection,
    RedisGateway gateway,
    RedisTopicBroker broker,
    IOptions<RedisOptions> options,
    TimeProvider timeProvider,
    ILogger<RedisProbe> logger) : BackgroundService
{
    private bool _isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        connection.ConnectionFailed += OnConnectionFailed;
        connection.ConnectionRestored += OnConnectionRestored;
        try
        {
            await broker.ListenAsync();
            using var timer = new PeriodicTimer(options.Value.ProbeInterval, timeProvider);
            do
            {
                await ProbeSafelyAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
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
            await ProbeAsync(cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogFault(logger, fault);
        }
    }

    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        // Before the probe: a loss after it belongs to the next one.
        var hasGap = broker.TakeGap();
        while (!await gateway.ProbeAsync(PingAsync, cancellationToken))
        {
            if (!gateway.IsAvailable)
            {
                if (hasGap)
                {
                    broker.MarkGap();
                }

                LogChange(isAway: true);
                return;
            }
        }

        LogChange(isAway: false);
        if (hasGap)
        {
            broker.SignalGap();
        }

        await broker.AnnounceGapAsync(cancellationToken);
    }

    /// <summary>On the connection of the subscriptions the answer comes after those to the subscriptions that a new connection began with.</summary>
    private Task PingAsync() => Task.WhenAll(connection.GetDatabase().PingAsync(), connection.GetSubscriber().PingAsync());

    /// <summary>With RESP3 subscriptions have no connection of their own: every one may have carried messages.</summary>
    private void OnConnectionFailed(object? sender, ConnectionFailedEventArgs failure)
    {
        broker.MarkGap();
        LogConnectionFailed(logger, failure.ConnectionType, failure.FailureType);
    }

    private void OnConnectionRestored(object? sender, ConnectionFailedEventArgs restored) => broker.MarkGap();

    private void LogChange(bool isAway)
    {
        if (isAway && !_isAway)
        {
            LogAway(logger, gateway.LastFailure);
        }
        else if (!isAway && _isAway)
        {
            LogBack(logger);
        }

        _isAway = isAway;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is away, the service goes on without it: {Failure}")]
    private static partial void LogAway(ILogger logger, string? failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis is back")]
    private static partial void LogBack(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection to Redis failed: {Connection}, {Failure}")]
    private static partial void LogConnectionFailed(ILogger logger, ConnectionType connection, ConnectionFailureType failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A probe of Redis failed unexpectedly")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
