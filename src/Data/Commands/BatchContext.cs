namespace GraphCommerce.Data.Commands;

/// <summary>The rows of one batch, as they are after the commands executed so far, and what the batch adds to them.</summary>
internal sealed class BatchContext(CommerceDbContext database, RowLocking locking, DateTime now)
{
    private readonly Dictionary<RowKind, object> _rowsByKind = [];
    private readonly List<object> _events = [];

    public CommerceDbContext Database { get; } = database;

    public RowLocking Locking { get; } = locking;

    /// <summary>The instant at which the whole batch is decided.</summary>
    public DateTime Now { get; } = now;

    /// <summary>What is published after the commit, in order.</summary>
    public IReadOnlyList<object> Events => _events;

    /// <summary>A row that the batch inserted, if any: it exists if and only if the batch was committed.</summary>
    public object? InsertedMarker { get; private set; }

    /// <summary>A row that the batch updated, if any: its version and time stamp are the batch's own if the batch was committed.</summary>
    public VersionedEntity? UpdatedMarker { get; private set; }

    public TRow? Find<TKey, TRow>(RowKind<TKey, TRow> kind, TKey key)
        where TKey : notnull
        where TRow : class
        => Rows(kind).ByKey.GetValueOrDefault(key);

    public RowSet<TKey, TRow> Rows<TKey, TRow>(RowKind<TKey, TRow> kind)
        where TKey : notnull
        where TRow : class
    {
        if (!_rowsByKind.TryGetValue(kind, out var rows))
        {
            _rowsByKind.Add(kind, rows = new RowSet<TKey, TRow>());
        }

        return (RowSet<TKey, TRow>)rows;
    }

    public void Add(object row)
    {
        InsertedMarker ??= row;
        Database.Add(row);
    }

    /// <summary>Remembers a row that is about to be updated, in case nothing is inserted.</summary>
    public void MarkUpdated() => UpdatedMarker = Database.ChangeTracker.Entries<VersionedEntity>().FirstOrDefault(e => e.State is EntityState.Modified)?.Entity;

    public void Raise(object @event) => _events.Add(@event);

    internal sealed class RowSet<TKey, TRow>
        where TKey : notnull
    {
        public Dictionary<TKey, TRow> ByKey { get; } = [];

        /// <summary>Keys whose rows no other transaction holds; null where that was not looked at.</summary>
        public HashSet<TKey>? FreeKeys { get; set; }
    }
}
