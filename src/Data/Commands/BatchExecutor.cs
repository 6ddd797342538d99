using System.Diagnostics;
using GraphCommerce.Data.Orders;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Commands;

/// <summary>A number from 0 to 1 that spreads repeated tries over time.</summary>
internal delegate double Jitter();

/// <summary>
/// Carries out a group whatever happens: begins again when another writer was first, goes on without a command that cannot be decided, commits one by
/// one when a group cannot be saved together, and finds out what became of a commit whose answer was lost. Every command gets a reply.
/// </summary>
internal sealed partial class BatchExecutor(
    IDbContextFactory<CommerceDbContext> contexts,
    IDatabaseDialect provider,
    OrderStatusDispatcher feed,
    TimeProvider timeProvider,
    Jitter jitter,
    IOptions<IdempotencyOptions> idempotency,
    IOptions<CommandOptions> options,
    ILogger<BatchExecutor> logger)
{
    private static readonly TimeSpan ShortestOutage = TimeSpan.FromMilliseconds(50);

    private long? _conflictAt;

    /// <summary>Rows are locked as they are read for a while after a conflict: as long as other servers write, a try without locks is likely lost.</summary>
    private bool IsLocking => _conflictAt is { } at && timeProvider.GetElapsedTime(at) < options.Value.LockAfterConflict;

    public async Task CommitAsync(List<Command> commands, CancellationToken cancellationToken)
    {
        for (var attempt = 1; commands.Count > 0; attempt++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var group = new CommandBatch(commands, context, provider, timeProvider.GetUtcDateTime(), idempotency.Value.Retention);
            try
            {
                await CommitAsync(group, commands, attempt, cancellationToken);
                return;
            }
            catch (CommandFailedException poison)
            {
                LogPoison(logger, poison.Command.Operation, poison.Fault);
                poison.Command.Fail(poison.Fault);
                commands.Remove(poison.Command);
            }
            catch (Exception fault) when (provider.IsConflict(fault) && attempt < options.Value.MaximumTries)
            {
                CommandTelemetry.Repeats.Add(1);
                _conflictAt = timeProvider.GetTimestamp();
                LogConflict(logger, commands.Count, attempt, fault.Message);
                await Task.Delay(TimeSpan.FromMilliseconds((attempt - 1 + jitter()) * 5), timeProvider, cancellationToken);
            }
            catch (Exception fault) when (provider.IsConnectionLost(fault) && attempt < options.Value.MaximumTries)
            {
                LogConnectionLost(logger, commands.Count, group.Stage, attempt, fault.Message);
                if (await SettleAsync(group, commands, attempt, fault, cancellationToken))
                {
                    return;
                }
            }
            catch (Exception fault) when (group.Stage is GroupStage.Saving && commands.Count > 1)
            {
                LogOneByOne(logger, commands.Count, fault.Message);
                await CommitOneByOneAsync(commands, cancellationToken);
                return;
            }
            catch (Exception fault)
            {
                LogFailed(logger, commands.Count, group.Stage, fault);
                commands.ForEach(c => c.Fail(fault));
                return;
            }
        }
    }

    private async Task CommitAsync(CommandBatch group, List<Command> commands, int attempt, CancellationToken cancellationToken)
    {
        using var activity = CommandTelemetry.Activities.HasListeners()
            ? CommandTelemetry.Activities.StartActivity(
                "write group", ActivityKind.Internal, default(ActivityContext), [new("group.size", commands.Count)], Links(commands))
            : null;
        var startedAt = timeProvider.GetTimestamp();
        await group.CommitAsync(lockRows: attempt > 1 || IsLocking, cancellationToken);
        CommandTelemetry.GroupSize.Record(commands.Count);
        CommandTelemetry.GroupDuration.Record(timeProvider.GetElapsedTime(startedAt).TotalSeconds);
        await ReplyAsync(group, commands, cancellationToken);
    }

    private async Task ReplyAsync(CommandBatch group, List<Command> commands, CancellationToken cancellationToken)
    {
        group.Reply();
        commands.ForEach(c => CommandTelemetry.Latency.Record(Stopwatch.GetElapsedTime(c.EnqueuedAt).TotalSeconds));
        await feed.AddAsync(group.StatusChanges, cancellationToken);
    }

    /// <summary>After the connection was lost: false if nothing was committed, so that the group may begin again.</summary>
    private async Task<bool> SettleAsync(CommandBatch group, List<Command> commands, int attempt, Exception lost, CancellationToken cancellationToken)
    {
        await PauseAsync(attempt, cancellationToken);
        if (group.Stage is not GroupStage.Committing)
        {
            return false;
        }

        switch (await WasCommittedAsync(group, commands.Count, attempt, cancellationToken))
        {
            case true:
                await ReplyAsync(group, commands, cancellationToken);
                return true;
            case false:
                return false;
            case null:
                LogFailed(logger, commands.Count, group.Stage, lost);
                commands.ForEach(c => c.Fail(lost));
                return true;
        }
    }

    private async Task<bool?> WasCommittedAsync(CommandBatch group, int count, int attempt, CancellationToken cancellationToken)
    {
        for (; ; attempt++)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(cancellationToken);
                return await group.WasCommittedAsync(context, cancellationToken);
            }
            catch (Exception fault) when (provider.IsConnectionLost(fault) && attempt < options.Value.MaximumTries)
            {
                await PauseAsync(attempt, cancellationToken);
            }
            catch (Exception fault)
            {
                LogFailed(logger, count, group.Stage, fault);
                return null;
            }
        }
    }

    /// <summary>Twice as long with each try.</summary>
    private Task PauseAsync(int attempt, CancellationToken cancellationToken)
        => Task.Delay(ShortestOutage * ((1 << attempt) + jitter()), timeProvider, cancellationToken);

    private async Task CommitOneByOneAsync(List<Command> commands, CancellationToken cancellationToken)
    {
        foreach (var command in commands)
        {
            await CommitAsync([command], cancellationToken);
        }
    }

    private static IEnumerable<ActivityLink> Links(List<Command> commands)
        => commands.Where(c => c.Parent != default).Select(c => new ActivityLink(c.Parent));

    [LoggerMessage(Level = LogLevel.Error, Message = "A command ({Operation}) could not be decided; the rest of its group goes on")]
    private static partial void LogPoison(ILogger logger, string operation, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "A group of {Count} met another writer on try {Attempt} and begins again: {Reason}")]
    private static partial void LogConflict(ILogger logger, int count, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A group of {Count} lost the database ({Stage}) on try {Attempt}: {Reason}")]
    private static partial void LogConnectionLost(ILogger logger, int count, GroupStage stage, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A group of {Count} could not be saved together and is saved one by one: {Reason}")]
    private static partial void LogOneByOne(ILogger logger, int count, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A group of {Count} failed ({Stage})")]
    private static partial void LogFailed(ILogger logger, int count, GroupStage stage, Exception fault);
}
