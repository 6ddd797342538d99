using System.Threading.Channels;
using GraphCommerce.Data.Orders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Commands;

/// <summary>
/// Where commands wait for the one writer of this process. What waits at the same moment shares a transaction; a lone command is committed at once, since
/// no timer is involved. Stopping takes no more commands and finishes those that wait.
/// </summary>
public sealed partial class CommandQueue : IHostedService, IDisposable
{
    private readonly Channel<Command> _commands;
    private readonly BatchExecutor _committer;
    private readonly OrderStatusDispatcher _feed;
    private readonly ILogger<CommandQueue> _logger;
    private readonly int _groupSize;
    private readonly WriterThread? _thread;
    private Task _writing = Task.CompletedTask;
    private Task _telling = Task.CompletedTask;
    private long _commandCount;
    private long _groupCount;

    internal CommandQueue(
        BatchExecutor committer, OrderStatusDispatcher feed, IDatabaseDialect database, IOptions<CommandOptions> options, ILogger<CommandQueue> logger)
    {
        _thread = database.BlocksThreads ? new WriterThread() : null;
        _logger = logger;
        _committer = committer;
        _feed = feed;
        _groupSize = options.Value.GroupSize;
        _commands = Channel.CreateBounded<Command>(new BoundedChannelOptions(options.Value.QueueBound) { SingleReader = true });
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = _thread?.RunAsync(WriteAsync) ?? Task.Run(WriteAsync, CancellationToken.None);
        _telling = _feed.RunAsync(CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _commands.Writer.TryComplete();
        await _writing.WaitAsync(cancellationToken);
        _feed.Complete();
        await _telling.WaitAsync(cancellationToken);
        LogStopped(_logger, _commandCount, _groupCount);
    }

    public void Dispose() => _thread?.Dispose();

    /// <summary>The command's answer. Cancelling stops the wait; whether the command was decided by then is not known.</summary>
    internal async Task<Answer<TResult>> SendAsync<TResult, TKept>(Command<TResult, TKept> command)
        where TResult : notnull
        where TKept : notnull
    {
        if (command.IdempotencyKey is { } key && !IdempotencyKeys.IsValid(key))
        {
            throw new InvalidIdempotencyKeyException();
        }

        if (!_commands.Writer.TryWrite(command))
        {
            CommandTelemetry.TurnedAway.Add(1);
            throw new TooManyRequestsException();
        }

        CommandTelemetry.QueueLength.Add(1);
        return await command.Reply.WaitAsync(command.CancellationToken).ConfigureAwait(false);
    }

    private async Task WriteAsync()
    {
        while (await _commands.Reader.WaitToReadAsync())
        {
            var group = new List<Command>();
            while (group.Count < _groupSize && _commands.Reader.TryRead(out var command))
            {
                group.Add(command);
            }

            CommandTelemetry.QueueLength.Add(-group.Count);
            _commandCount += group.Count;
            _groupCount++;
            await CommitAsync(group);
        }
    }

    private async Task CommitAsync(List<Command> group)
    {
        try
        {
            await _committer.CommitAsync(group, CancellationToken.None);
        }
        catch (Exception fault)
        {
            // Whatever it was, the next group must not suffer from it.
            group.ForEach(c => c.Fail(fault));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The write path stopped after {CommandCount} commands in {GroupCount} groups")]
    private static partial void LogStopped(ILogger logger, long commandCount, long groupCount);
}
