using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Orders;

/// <summary>Fails pending orders whose time is over and gives back what they reserved. It may be killed at any point: what is left is found again.</summary>
internal sealed partial class OrderExpiryJob(OrderService orders, TimeProvider timeProvider, ILogger<OrderExpiryJob> logger) : BackgroundService
{
    private const int BatchSize = 100;
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_period, timeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                await ExpireAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next one goes on.
        }
    }

    private async Task ExpireAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await orders.ExpirePendingAsync(BatchSize, cancellationToken).ConfigureAwait(false) == BatchSize)
            {
            }
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogFault(logger, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Pending orders could not be expired; it is tried again")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
