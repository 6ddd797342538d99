using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Common.Jobs;

/// <summary>
/// Something that is due again and again while the server runs. A run may be killed at any point: what it left undone the next one finds. A fault is
/// logged, and the job goes on with its next run.
/// </summary>
internal abstract partial class PeriodicJob(TimeSpan period, TimeProvider timeProvider, ILogger logger) : BackgroundService
{
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, timeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                await RunSafelyAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next one goes on.
        }
    }

    private async Task RunSafelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogFault(logger, GetType().Name, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed; it runs again when it is due")]
    private static partial void LogFault(ILogger logger, string job, Exception fault);
}
