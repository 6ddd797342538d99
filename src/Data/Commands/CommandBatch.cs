using System.Data;
using GraphCommerce.Data.Orders;

namespace GraphCommerce.Data.Commands;

/// <summary>How far a group came: what a failure means depends on it.</summary>
internal enum GroupStage
{
    Loading,
    Saving,
    Committing,
}

/// <summary>One try to carry out a group of commands in one transaction.</summary>
internal sealed class CommandBatch(
    IReadOnlyList<Command> commands, CommerceDbContext context, IDatabaseDialect database, DateTime now, TimeSpan retention)
{
    private readonly BatchContext _rows = new(context, database, now);
    private readonly List<Command> _decided = new(commands.Count);
    private readonly List<(Command Command, Command Leader)> _followers = [];
    private readonly List<(Command Command, string Answer)> _known = [];
    private readonly List<Command> _dropped = [];
    private readonly Dictionary<(long UserId, string Key), Command> _leaders = [];

    public GroupStage Stage { get; private set; }

    public IReadOnlyList<OrderStatusChange> StatusChanges => _rows.StatusChanges;

    public async Task CommitAsync(bool lockRows, CancellationToken cancellationToken)
    {
        // Changes are looked for once, below; a failed transaction is given up as a whole.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Database.AutoSavepointsEnabled = false;
        await using var transaction = await database.BeginWriteAsync(context, cancellationToken);
        var keys = KeySet.Of(commands);
        if (lockRows)
        {
            await database.LockAsync(context, keys, cancellationToken);
        }

        await _rows.LoadAsync(keys, cancellationToken);
        foreach (var command in commands)
        {
            Decide(command);
        }

        Stage = GroupStage.Saving;
        context.ChangeTracker.DetectChanges();
        await context.SaveChangesAsync(cancellationToken);
        AddMentions();
        await context.SaveChangesAsync(cancellationToken);
        Stage = GroupStage.Committing;
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Whether a commit that got no answer was done; null if nothing tells. A fresh context asks, so strictly isolated that it waits for the end of a
    /// transaction that the database has not given up yet.
    /// </summary>
    public async Task<bool?> WasCommittedAsync(CommerceDbContext freshContext, CancellationToken cancellationToken)
    {
        if (_rows.Witness is not { } witness)
        {
            return null;
        }

        await using var transaction = await freshContext.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        return await freshContext.Entry(witness).GetDatabaseValuesAsync(cancellationToken) is not null;
    }

    /// <summary>Replies to everybody; only after the commit.</summary>
    public void Reply()
    {
        foreach (var command in _decided)
        {
            command.Complete();
        }

        foreach (var (command, answer) in _known)
        {
            command.CompleteWithKept(answer);
        }

        foreach (var command in _dropped)
        {
            command.Drop();
        }
    }

    private void Decide(Command command)
    {
        if (command.CancellationToken.IsCancellationRequested)
        {
            _dropped.Add(command);
            return;
        }

        if (command.IdempotencyKey is { } key)
        {
            if (_rows.IdempotencyRecord(command.UserId, key) is { } stored && stored.CreatedAt > now - retention)
            {
                Repeat(command, stored);
                return;
            }

            if (_leaders.TryGetValue((command.UserId, key), out var leader))
            {
                Follow(command, leader);
                return;
            }
        }

        try
        {
            command.Decide(_rows);
        }
        catch (Exception fault)
        {
            throw new CommandFailedException(command, fault);
        }

        _decided.Add(command);
        if (command is { IdempotencyKey: { } newKey, IsKept: true })
        {
            _leaders.Add((command.UserId, newKey), command);
        }
    }

    private void Repeat(Command command, IdempotencyRecord stored)
    {
        if (stored.RequestHash == command.RequestHash)
        {
            _known.Add((command, stored.Result));
        }
        else
        {
            Refuse(command);
        }
    }

    private void Follow(Command command, Command leader)
    {
        if (leader.RequestHash == command.RequestHash)
        {
            _followers.Add((command, leader));
        }
        else
        {
            Refuse(command);
        }
    }

    private void Refuse(Command command)
    {
        command.Refuse(new IdempotencyKeyReusedException());
        _decided.Add(command);
    }

    private void AddMentions()
    {
        foreach (var command in _decided)
        {
            command.Mention(_rows);
        }

        // A token may name somebody whom this shop does not know: keys are kept for users only.
        foreach (var ((userId, key), leader) in _leaders.Where(l => _rows.UserStatus(l.Key.UserId) is not null))
        {
            KeepAnswer(userId, key, leader);
        }

        foreach (var (command, leader) in _followers)
        {
            command.Follow(leader);
            _decided.Add(command);
        }
    }

    private void KeepAnswer(long userId, string key, Command leader)
    {
        var answer = _rows.IdempotencyRecord(userId, key);
        if (answer is not null)
        {
            // The key's former answer is past its retention and was not swept yet.
            (answer.Operation, answer.RequestHash, answer.Result, answer.CreatedAt) = (leader.Operation, leader.RequestHash, leader.Keep(), now);
            context.Update(answer);
            return;
        }

        _rows.Add(new IdempotencyRecord
        {
            UserId = userId, Key = key, Operation = leader.Operation, RequestHash = leader.RequestHash, Result = leader.Keep(), CreatedAt = now,
        });
    }
}
