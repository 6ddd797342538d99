using System.Data;

namespace GraphCommerce.Data.Commands;

/// <summary>How far a batch came: the meaning of a failure depends on it.</summary>
internal enum BatchStage
{
    Loading,
    Saving,
    Committing,
}

/// <summary>One try to execute commands in one transaction.</summary>
internal sealed class CommandBatch(
    IReadOnlyList<Command> commands, BatchContext context, IReadOnlyList<RowKind> rowKinds, IDatabaseDialect dialect, TimeSpan retention)
{
    private readonly List<Command> _held = [];
    private readonly List<Command> _executed = new(commands.Count);
    private readonly List<(Command Duplicate, Command Original)> _duplicates = [];
    private readonly List<(Command Command, string Result)> _recorded = [];
    private readonly List<Command> _cancelled = [];
    private readonly Dictionary<IdempotencyId, Command> _originals = [];
    private readonly Dictionary<IdempotencyId, IdempotencyRecord> _records = [];

    public BatchStage Stage { get; private set; }

    /// <summary>Commands that were left out because another transaction holds a row that they need.</summary>
    public IReadOnlyList<Command> Held => _held;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Changes are detected once, below; a failed transaction is given up as a whole.
        context.Database.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Database.Database.AutoSavepointsEnabled = false;
        await using var transaction = await dialect.BeginWriteAsync(context.Database, cancellationToken);
        await LoadAsync(cancellationToken);
        foreach (var command in commands)
        {
            Execute(command);
        }

        Stage = BatchStage.Saving;
        context.Database.ChangeTracker.DetectChanges();
        context.MarkUpdated();
        await context.Database.SaveChangesAsync(cancellationToken);
        AddDependentRows();
        await context.Database.SaveChangesAsync(cancellationToken);
        Stage = BatchStage.Committing;
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Whether a commit without an answer was done; null if no row shows it. A serializable read on a fresh context waits for the end of a transaction that the
    /// database has not given up yet.
    /// </summary>
    public async Task<bool?> WasCommittedAsync(CommerceDbContext freshContext, CancellationToken cancellationToken)
    {
        if (context.InsertedMarker is { } inserted)
        {
            await using var transaction = await freshContext.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            return await freshContext.Entry(inserted).GetDatabaseValuesAsync(cancellationToken) is not null;
        }

        if (context.UpdatedMarker is { } updated)
        {
            await using var transaction = await freshContext.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var stored = (VersionedEntity)(await freshContext.Entry(updated).GetDatabaseValuesAsync(cancellationToken))!.ToObject();
            return stored.Version < updated.Version ? false
                : stored.Version == updated.Version && stored.UpdatedAt == updated.UpdatedAt ? true
                : null;
        }

        // Nothing was written.
        return true;
    }

    /// <summary>Replies to every command but the held ones; only after the commit.</summary>
    public void Reply()
    {
        _executed.ForEach(c => c.Complete());
        _recorded.ForEach(r => r.Command.Complete(r.Result));
        _cancelled.ForEach(c => c.Cancel());
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var keys = new KeySet();
        foreach (var command in commands)
        {
            command.CollectKeys(keys);
        }

        foreach (var kind in rowKinds)
        {
            await kind.LockAsync(context, keys, cancellationToken);
            await kind.LoadAsync(context, keys, cancellationToken);
        }

        IdempotencyId[] ids = [.. commands.Where(c => c.IdempotencyKey is not null).Select(IdempotencyId.Of).Distinct()];
        if (ids.Length > 0)
        {
            await foreach (var record in dialect.FindIdempotencyRecords(context.Database, ids).WithCancellation(cancellationToken))
            {
                _records.Add(IdempotencyId.Of(record), record);
            }
        }
    }

    private void Execute(Command command)
    {
        if (command.CancellationToken.IsCancellationRequested)
        {
            _cancelled.Add(command);
            return;
        }

        if (command.IdempotencyKey is not null && TryRepeat(command))
        {
            return;
        }

        if (context.Locking is RowLocking.SkipHeld && NeedsHeldRow(command))
        {
            command.IsHeld = true;
            _held.Add(command);
            return;
        }

        try
        {
            command.Execute(context);
        }
        catch (Exception fault)
        {
            throw new CommandFailedException(command, fault);
        }

        _executed.Add(command);
        if (command is { IdempotencyKey: not null, IsRecorded: true })
        {
            _originals.Add(IdempotencyId.Of(command), command);
        }
    }

    /// <summary>Handles a key that was used before; false if it was not.</summary>
    private bool TryRepeat(Command command)
    {
        var id = IdempotencyId.Of(command);
        var (isUsed, hash) = _records.TryGetValue(id, out var record) && record.CreatedAt > context.Now - retention ? (true, record.RequestHash)
            : _originals.TryGetValue(id, out var original) ? (true, original.RequestHash)
            : (false, null);
        if (!isUsed)
        {
            return false;
        }

        if (hash != command.RequestHash)
        {
            command.SetError(new IdempotencyKeyReusedException());
            _executed.Add(command);
        }
        else if (_originals.TryGetValue(id, out var first))
        {
            _duplicates.Add((command, first));
        }
        else
        {
            _recorded.Add((command, record!.Result));
        }

        return true;
    }

    private bool NeedsHeldRow(Command command)
    {
        var keys = new KeySet();
        command.CollectKeys(keys);
        foreach (var kind in rowKinds)
        {
            kind.AddReferences(context, keys);
            if (kind.IsHeld(context, keys))
            {
                return true;
            }
        }

        return false;
    }

    private void AddDependentRows()
    {
        _executed.ForEach(c => c.AfterInsert(context));
        foreach (var (id, original) in _originals)
        {
            AddRecord(id, original);
        }

        foreach (var (duplicate, original) in _duplicates)
        {
            duplicate.CopyResult(original);
            _executed.Add(duplicate);
        }
    }

    private void AddRecord(IdempotencyId id, Command original)
    {
        if (_records.TryGetValue(id, out var record))
        {
            // The key's earlier record is past its retention and was not swept yet.
            (record.Operation, record.RequestHash, record.Result, record.CreatedAt) =
                (original.Operation, original.RequestHash, original.WriteResult(), context.Now);
            context.Database.Update(record);
            return;
        }

        context.Add(new IdempotencyRecord
        {
            Issuer = id.Issuer, Subject = id.Subject, Key = id.Key,
            Operation = original.Operation, RequestHash = original.RequestHash, Result = original.WriteResult(), CreatedAt = context.Now,
        });
    }
}
