namespace GraphCommerce.Data.Commands;

/// <summary>
/// A kind of row that commands work on: how its rows are locked, loaded and found. The list of all kinds gives the order in which a batch locks and loads them;
/// a row may refer to rows of later kinds only.
/// </summary>
internal abstract class RowKind
{
    /// <summary>Locks rows without loading them, where the batch locks at all.</summary>
    public abstract Task LockAsync(BatchContext batch, KeySet keys, CancellationToken cancellationToken);

    /// <summary>Loads rows with one statement, and adds the keys of the rows that they refer to.</summary>
    public abstract Task LoadAsync(BatchContext batch, KeySet keys, CancellationToken cancellationToken);

    /// <summary>Adds the keys of the rows that loaded rows refer to.</summary>
    public abstract void AddReferences(BatchContext batch, KeySet keys);

    /// <summary>Whether another transaction holds one of the rows.</summary>
    public abstract bool IsHeld(BatchContext batch, KeySet keys);
}

/// <param name="keyOf">A row's key.</param>
/// <param name="load">A compiled query for the rows with the given keys.</param>
/// <param name="locked">The keys of the rows to lock, in ascending order; null where a lock of another kind protects the rows.</param>
/// <param name="probed">
/// The keys whose rows a statement of the batch needs too, such as the parents of inserted rows. They are looked at only where the batch leaves held rows out.
/// </param>
/// <param name="references">Adds the keys of the rows that a row refers to.</param>
internal sealed class RowKind<TKey, TRow>(
    Func<TRow, TKey> keyOf,
    Func<CommerceDbContext, TKey[], IAsyncEnumerable<TRow>> load,
    Func<CommerceDbContext, TKey[], IQueryable<TKey>>? locked = null,
    Func<CommerceDbContext, TKey[], IQueryable<TKey>>? probed = null,
    Action<TRow, KeySet>? references = null) : RowKind
    where TKey : notnull
    where TRow : class
{
    public override async Task LockAsync(BatchContext batch, KeySet keys, CancellationToken cancellationToken)
    {
        if (batch.Locking is RowLocking.None || keys.Of(this) is not { Count: > 0 } collection)
        {
            return;
        }

        TKey[] wanted = [.. collection];
        var free = wanted.ToHashSet();
        if (locked is not null)
        {
            free.IntersectWith(await RowLocks.Exclusive(locked(batch.Database, wanted), batch.Locking).ToListAsync(cancellationToken));
        }

        if (probed is not null && batch.Locking is RowLocking.SkipHeld)
        {
            free.IntersectWith(await RowLocks.Shared(probed(batch.Database, wanted)).ToListAsync(cancellationToken));
        }

        batch.Rows(this).FreeKeys = free;
    }

    public override async Task LoadAsync(BatchContext batch, KeySet keys, CancellationToken cancellationToken)
    {
        if (keys.Of(this) is not { Count: > 0 } wanted)
        {
            return;
        }

        var rows = batch.Rows(this).ByKey;
        await foreach (var row in load(batch.Database, [.. wanted]).WithCancellation(cancellationToken))
        {
            rows.Add(keyOf(row), row);
            references?.Invoke(row, keys);
        }
    }

    public override void AddReferences(BatchContext batch, KeySet keys)
    {
        foreach (var key in keys.Of(this))
        {
            if (references is not null && batch.Find(this, key) is { } row)
            {
                references(row, keys);
            }
        }
    }

    /// <summary>A row that exists and could not be locked is held; a key without a row holds nobody up.</summary>
    public override bool IsHeld(BatchContext batch, KeySet keys)
        => batch.Rows(this) is { FreeKeys: { } free } rows && keys.Of(this).Any(key => rows.ByKey.ContainsKey(key) && !free.Contains(key));
}

/// <summary>Keys of rows, by kind.</summary>
internal sealed class KeySet
{
    private readonly Dictionary<RowKind, object> _keysByKind = [];

    public void Add<TKey, TRow>(RowKind<TKey, TRow> kind, TKey key)
        where TKey : notnull
        where TRow : class
    {
        if (!_keysByKind.TryGetValue(kind, out var keys))
        {
            _keysByKind.Add(kind, keys = new HashSet<TKey>());
        }

        ((HashSet<TKey>)keys).Add(key);
    }

    public IReadOnlyCollection<TKey> Of<TKey, TRow>(RowKind<TKey, TRow> kind)
        where TKey : notnull
        where TRow : class
        => _keysByKind.TryGetValue(kind, out var keys) ? (HashSet<TKey>)keys : [];
}
