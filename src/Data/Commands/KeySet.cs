namespace GraphCommerce.Data.Commands;

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
