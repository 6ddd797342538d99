using System.Runtime.InteropServices;

namespace GraphCommerce.Server.Lifetime;

/// <summary>
/// Stops the server when the process gets SIGTERM, SIGINT or SIGQUIT. The first signal starts the drain: readiness is refused, everything else works.
/// The next one ends the drain early. One that comes while the server is already stopping ends the process at once.
/// </summary>
internal sealed partial class SignalLifetime(
    IHostApplicationLifetime application, IOptions<ShutdownOptions> options, TimeProvider timeProvider, ILogger<SignalLifetime> logger)
    : IHostLifetime, IDisposable
{
    private static readonly PosixSignal[] s_signals = [PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT];

    private readonly Lock _lock = new();
    private PosixSignalRegistration[] _registrations = [];
    private volatile ITimer? _drain;

    /// <summary>True from the first signal on.</summary>
    public bool IsStopping => _drain is not null || application.ApplicationStopping.IsCancellationRequested;

    /// <summary>Handles the signals of this process from now on.</summary>
    public void Listen()
    {
        lock (_lock)
        {
            if (_registrations is [])
            {
                _registrations = [.. s_signals.Select(signal => PosixSignalRegistration.Create(signal, Handle))];
            }
        }
    }

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        Listen();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _drain?.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        // Without this, the signal ends the process.
        signal.Cancel = !application.ApplicationStopping.IsCancellationRequested;
        if (signal.Cancel && !TryStartDrain(signal.Signal))
        {
            application.StopApplication();
        }
    }

    /// <summary>Starts the drain; false if it has started already, or if there is none because no request can be under way.</summary>
    private bool TryStartDrain(PosixSignal signal)
    {
        var delay = options.Value.DrainDelay;
        lock (_lock)
        {
            if (_drain is not null || delay == TimeSpan.Zero || !application.ApplicationStarted.IsCancellationRequested)
            {
                return false;
            }

            LogDrain(logger, signal, delay.TotalSeconds);
            _drain = timeProvider.CreateTimer(_ => application.StopApplication(), state: null, delay, Timeout.InfiniteTimeSpan);
            return true;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information, Message = "{Signal}: the server is not ready any more and stops in {DelaySeconds} s; a second signal stops it now")]
    private static partial void LogDrain(ILogger logger, PosixSignal signal, double delaySeconds);
}
