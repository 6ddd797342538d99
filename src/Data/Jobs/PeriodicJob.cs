using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Jobs;

/// <summary>
/// A job that runs periodically, on one server at a time. A run may be killed at any point; the next one does what is left. A fault is logged, and the job
/// runs again when it is due.
/// </summary>
internal abstract partial class PeriodicJob(TimeSpan period, JobLeases leases, TimeProvider timeProvider, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(30);

    protected TimeProvider TimeProvider { get; } = timeProvider;

    private string Name => GetType().Name;

    /// <summary>Longer than the period, so that a server keeps its job from run to run.</summary>
    private TimeSpan LeaseDuration => period + s_grace;

    protected abstract Task RunAsync(CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, TimeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SafelyAsync(RunIfMineAsync, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; another one takes over.
            await SafelyAsync(stopped => leases.ReleaseAsync(Name, stopped), CancellationToken.None);
        }
    }

    private async Task RunIfMineAsync(CancellationToken cancellationToken)
    {
        if (!await leases.TryTakeAsync(Name, LeaseDuration, cancellationToken))
        {
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var keeping = KeepAsync(ended);
        try
        {
            await RunAsync(ended.Token);
        }
        finally
        {
            await ended.CancelAsync();
            await keeping;
        }
    }

    /// <summary>Extends the lease while a run lasts; a run that lost its lease is cancelled.</summary>
    private async Task KeepAsync(CancellationTokenSource run)
    {
        using var timer = new PeriodicTimer(s_grace / 3, TimeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(run.Token))
            {
                if (!await leases.TryTakeAsync(Name, LeaseDuration, run.Token))
                {
                    LogLeaseLost(logger, Name);
                    await run.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
        catch (Exception fault)
        {
            LogFault(logger, Name, fault);
            await run.CancelAsync();
        }
    }

    private async Task SafelyAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFault(logger, Name, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed; it runs again when it is due")]
    private static partial void LogFault(ILogger logger, string job, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} lost its lease to another server and stops")]
    private static partial void LogLeaseLost(ILogger logger, string job);
}
