using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Commands;

/// <summary>
/// The queue in front of this process's one writer. Commands that wait at the same moment share a transaction; a lone command is executed at once, without any
/// timer. Stopping accepts no more commands and finishes those that wait.
/// </summary>
public sealed partial class CommandQueue : IHostedService, IDisposable
{
    private readonly Channel<Command> _waiting;
    private readonly HeldCommands _held;
    private readonly BatchExecutor _executor;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<CommandQueue> _logger;
    private readonly int _batchSize;
    private readonly WriterThread? _thread;
    private Task _writing = Task.CompletedTask;
    private Task<bool>? _arrival;
    private long _oldestTimestamp = long.MaxValue;
    private long _commandCount;
    private long _batchCount;

    internal CommandQueue(
        BatchExecutor executor, IDatabaseDialect dialect, TimeProvider timeProvider, Jitter jitter, IOptions<CommandOptions> options, ILogger<CommandQueue> logger)
    {
        _thread = dialect.BlocksThreads ? new WriterThread() : null;
        (_executor, _timeProvider, _logger, _batchSize) = (executor, timeProvider, logger, options.Value.BatchSize);
        _held = new HeldCommands(timeProvider, jitter);
        _waiting = Channel.CreateBounded<Command>(new BoundedChannelOptions(options.Value.QueueCapacity) { SingleReader = true });
    }

    /// <summary>How long the oldest command without a reply has been waiting.</summary>
    public TimeSpan OldestAge
    {
        get
        {
            var oldest = Volatile.Read(ref _oldestTimestamp);
            if (oldest == long.MaxValue && _waiting.Reader.TryPeek(out var next))
            {
                oldest = next.EnqueuedTimestamp;
            }

            return oldest == long.MaxValue ? TimeSpan.Zero : _timeProvider.GetElapsedTime(oldest);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = _thread?.RunAsync(WriteAsync) ?? Task.Run(WriteAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await _writing.WaitAsync(cancellationToken);
        LogStopped(_logger, _commandCount, _batchCount);
    }

    public void Dispose() => _thread?.Dispose();

    /// <summary>The command's result. Cancelling ends the wait; whether the command was executed by then is not known.</summary>
    internal async Task<TResult> SendAsync<TResult>(Command<TResult> command)
        where TResult : notnull
    {
        if (command.IdempotencyKey is { } key && !IdempotencyKeys.IsValid(key))
        {
            throw new InvalidIdempotencyKeyException();
        }

        command.EnqueuedTimestamp = _timeProvider.GetTimestamp();
        if (!_waiting.Writer.TryWrite(command))
        {
            CommandTelemetry.Refused.Add(1);
            throw new TooManyRequestsException();
        }

        CommandTelemetry.QueueLength.Add(1);
        var result = await command.Reply.WaitAsync(command.CancellationToken);
        CommandTelemetry.Latency.Record(_timeProvider.GetElapsedTime(command.EnqueuedTimestamp).TotalSeconds);
        return result.GetValueOrThrow();
    }

    private async Task WriteAsync()
    {
        while (await WaitForCommandsAsync())
        {
            if (_held.TakeDue() is { Count: > 0 } due)
            {
                var pauses = due.ToDictionary(d => d.Command, d => d.Pause);
                await ExecuteAsync([.. pauses.Keys], command => pauses[command]);
            }

            if (TakeWaiting() is { Count: > 0 } commands)
            {
                await ExecuteAsync(commands, _ => null);
            }

            Volatile.Write(ref _oldestTimestamp, _held.OldestTimestamp);
        }
    }

    /// <summary>Waits for a new command or for a held one that is due; false when the queue is closed and nothing is left.</summary>
    private async Task<bool> WaitForCommandsAsync()
    {
        _arrival ??= _waiting.Reader.WaitToReadAsync().AsTask();
        if (_held.NextDue is { } due && !(_arrival.IsCompleted && await _arrival))
        {
            // A closed queue has nothing to wait for but the held commands.
            var isClosed = _arrival.IsCompleted;
            using var ended = new CancellationTokenSource();
            var pause = Task.Delay(due, _timeProvider, ended.Token);
            await (isClosed ? pause : Task.WhenAny(_arrival, pause));
            await ended.CancelAsync();
            return true;
        }

        var isOpen = await _arrival;
        _arrival = null;
        return isOpen;
    }

    private List<Command> TakeWaiting()
    {
        var commands = new List<Command>();
        while (commands.Count < _batchSize && _waiting.Reader.TryRead(out var command))
        {
            commands.Add(command);
        }

        CommandTelemetry.QueueLength.Add(-commands.Count);
        _commandCount += commands.Count;
        return commands;
    }

    private async Task ExecuteAsync(List<Command> commands, Func<Command, TimeSpan?> lastPause)
    {
        _batchCount++;
        Volatile.Write(ref _oldestTimestamp, Math.Min(commands.Min(c => c.EnqueuedTimestamp), _held.OldestTimestamp));
        try
        {
            foreach (var command in await _executor.ExecuteAsync([.. commands], CancellationToken.None))
            {
                _held.Add(command, lastPause(command));
            }
        }
        catch (Exception fault)
        {
            // Whatever it was, the next batch must not suffer from it.
            LogFault(_logger, fault);
            commands.ForEach(c => c.Fail(fault));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch failed in a way that it should not")]
    private static partial void LogFault(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The command queue stopped after {CommandCount} commands in {BatchCount} batches")]
    private static partial void LogStopped(ILogger logger, long commandCount, long batchCount);
}
