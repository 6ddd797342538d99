using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Commands;

/// <summary>A number from 0 to 1 that spreads repeated tries over time.</summary>
internal delegate double Jitter();

/// <summary>
/// Executes a batch until every command has a reply: repeats it after a conflict with another writer, waits for a database that is away, leaves out a command
/// that fails or that needs a held row, and finds out what became of a commit whose answer was lost.
/// </summary>
internal sealed partial class BatchExecutor(
    IDbContextFactory<CommerceDbContext> contexts,
    IDatabaseDialect dialect,
    IReadOnlyList<RowKind> rowKinds,
    ICommitListener listener,
    TimeProvider timeProvider,
    Jitter jitter,
    IOptions<IdempotencyOptions> idempotency,
    IOptions<CommandOptions> options,
    ILogger<BatchExecutor> logger)
{
    /// <summary>Seconds after which a refused caller may try again.</summary>
    private const int RetryAfter = 1;

    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(500);

    private long? _conflictTimestamp;
    private long? _heldRowTimestamp;
    private DomainException? _reason;

    /// <summary>Executes the commands.</summary>
    /// <returns>Commands that another transaction holds up: they have no reply yet and are to be executed again.</returns>
    public async Task<IReadOnlyList<Command>> ExecuteAsync(List<Command> commands, CancellationToken cancellationToken)
    {
        for (var attempt = 1; RefuseLate(commands) > 0; attempt++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            context.Database.SetCommandTimeout(options.Value.Timeout);
            var batchContext = new BatchContext(context, ChooseLocking(attempt), timeProvider.GetUtcDateTime());
            var batch = new CommandBatch(commands, batchContext, rowKinds, dialect, idempotency.Value.Retention);
            try
            {
                await RunAsync(batch, commands, cancellationToken);
            }
            catch (CommandFailedException failure)
            {
                LogCommandFailed(logger, failure.Command.Operation, failure.Fault);
                failure.Command.Fail(failure.Fault);
                commands.Remove(failure.Command);
                continue;
            }
            catch (Exception fault) when (dialect.IsLockTimeout(fault))
            {
                (_heldRowTimestamp, _reason) = (timeProvider.GetTimestamp(), new ResourceBusyException(RetryAfter));
                LogLockTimeout(logger, commands.Count, attempt);
                if (batchContext.Locking is RowLocking.SkipHeld)
                {
                    // What is held is not a row of the batch, but for example an equal key that another transaction has inserted.
                    return commands.Count == 1 ? commands : await ExecuteOneByOneAsync(commands, cancellationToken);
                }

                continue;
            }
            catch (Exception fault) when (dialect.IsConflict(fault))
            {
                (_conflictTimestamp, _reason) = (timeProvider.GetTimestamp(), new ResourceBusyException(RetryAfter));
                CommandTelemetry.Repeats.Add(1);
                LogConflict(logger, commands.Count, attempt, fault.Message);
                if (attempt >= options.Value.MaximumTries && commands.Count > 1)
                {
                    return await ExecuteOneByOneAsync(commands, cancellationToken);
                }

                await Task.Delay(TimeSpan.FromMilliseconds((Math.Min(attempt, 20) - 1 + jitter()) * 5), timeProvider, cancellationToken);
                continue;
            }
            catch (Exception fault) when (dialect.IsUnavailable(fault))
            {
                _reason = new ServiceUnavailableException(RetryAfter, fault);
                LogUnavailable(logger, commands.Count, batch.Stage, attempt, fault.Message);
                await PauseAsync(attempt, cancellationToken);
                if (batch.Stage is not BatchStage.Committing || !await WasCommittedAsync(batch, commands, cancellationToken))
                {
                    continue;
                }
            }
            catch (Exception fault) when (batch.Stage is BatchStage.Saving && commands.Count > 1)
            {
                LogOneByOne(logger, commands.Count, fault.Message);
                return await ExecuteOneByOneAsync(commands, cancellationToken);
            }
            catch (Exception fault)
            {
                LogFailed(logger, commands.Count, batch.Stage, fault);
                commands.ForEach(c => c.Fail(fault));
                return [];
            }

            _reason = null;
            batch.Reply();
            await listener.OnCommittedAsync(batchContext.Events, cancellationToken);
            return batch.Held;
        }

        return [];
    }

    private RowLocking ChooseLocking(int attempt)
        => !dialect.LocksRows ? RowLocking.None
            : IsRecent(_heldRowTimestamp) ? RowLocking.SkipHeld
            : attempt > 1 || IsRecent(_conflictTimestamp) ? RowLocking.Wait
            : RowLocking.None;

    private bool IsRecent(long? timestamp) => timestamp is { } at && timeProvider.GetElapsedTime(at) < options.Value.LockAfterConflict;

    /// <summary>Removes the commands whose time is over; they get the error that kept them waiting.</summary>
    /// <returns>The number of commands that are left.</returns>
    private int RefuseLate(List<Command> commands)
    {
        commands.RemoveAll(command =>
        {
            var isLate = timeProvider.GetElapsedTime(command.EnqueuedTimestamp) > options.Value.Timeout;
            if (isLate)
            {
                command.SetError(command.IsHeld ? new ResourceBusyException(RetryAfter) : _reason ?? new TooManyRequestsException());
                command.Complete();
            }

            return isLate;
        });
        return commands.Count;
    }

    private async Task RunAsync(CommandBatch batch, List<Command> commands, CancellationToken cancellationToken)
    {
        using var activity = CommandTelemetry.Activities.HasListeners()
            ? CommandTelemetry.Activities.StartActivity(
                "execute batch", ActivityKind.Internal, default(ActivityContext), [new("batch.size", commands.Count)], Links(commands))
            : null;
        var startTimestamp = timeProvider.GetTimestamp();
        await batch.RunAsync(cancellationToken);
        CommandTelemetry.BatchSize.Record(commands.Count);
        CommandTelemetry.BatchDuration.Record(timeProvider.GetElapsedTime(startTimestamp).TotalSeconds);
        if (batch.Held.Count > 0)
        {
            _heldRowTimestamp = timeProvider.GetTimestamp();
        }
    }

    /// <summary>
    /// Whether a commit without an answer was done. If that cannot be found out in time, the commands fail and are removed: they must not run again.
    /// </summary>
    private async Task<bool> WasCommittedAsync(CommandBatch batch, List<Command> commands, CancellationToken cancellationToken)
    {
        var startTimestamp = timeProvider.GetTimestamp();
        Exception? cause = null;
        for (var attempt = 1; timeProvider.GetElapsedTime(startTimestamp) < options.Value.Timeout; attempt++)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(cancellationToken);
                if (await batch.WasCommittedAsync(context, cancellationToken) is { } wasCommitted)
                {
                    return wasCommitted;
                }

                break;
            }
            catch (Exception fault) when (dialect.IsUnavailable(fault) || dialect.IsConflict(fault) || dialect.IsLockTimeout(fault))
            {
                cause = fault;
                await PauseAsync(attempt, cancellationToken);
            }
        }

        LogOutcomeUnknown(logger, commands.Count, cause);
        foreach (var command in commands)
        {
            command.SetError(new OutcomeUnknownException());
            command.Complete();
        }

        commands.Clear();
        return false;
    }

    /// <summary>Twice as long with each try, up to half a second.</summary>
    private Task PauseAsync(int attempt, CancellationToken cancellationToken)
        => Task.Delay(s_longestPause * Math.Min(1, (Math.Pow(2, attempt) + jitter()) / 10), timeProvider, cancellationToken);

    private async Task<IReadOnlyList<Command>> ExecuteOneByOneAsync(List<Command> commands, CancellationToken cancellationToken)
    {
        var held = new List<Command>();
        foreach (var command in commands)
        {
            held.AddRange(await ExecuteAsync([command], cancellationToken));
        }

        return held;
    }

    private static IEnumerable<ActivityLink> Links(List<Command> commands)
        => commands.Where(c => c.Parent != default).Select(c => new ActivityLink(c.Parent));

    [LoggerMessage(Level = LogLevel.Error, Message = "Command {Operation} failed; the rest of its batch goes on")]
    private static partial void LogCommandFailed(ILogger logger, string operation, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "A batch of {Count} met another writer on try {Attempt} and is repeated: {Reason}")]
    private static partial void LogConflict(ILogger logger, int count, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of {Count} met a held row on try {Attempt}; commands that need held rows are set aside")]
    private static partial void LogLockTimeout(ILogger logger, int count, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of {Count} could not use the database ({Stage}) on try {Attempt}: {Reason}")]
    private static partial void LogUnavailable(ILogger logger, int count, BatchStage stage, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of {Count} could not be saved; its commands are executed one by one: {Reason}")]
    private static partial void LogOneByOne(ILogger logger, int count, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "It could not be found out whether a batch of {Count} was committed")]
    private static partial void LogOutcomeUnknown(ILogger logger, int count, Exception? cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch of {Count} failed ({Stage})")]
    private static partial void LogFailed(ILogger logger, int count, BatchStage stage, Exception fault);
}
