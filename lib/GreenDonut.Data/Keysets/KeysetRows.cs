namespace GreenDonut.Data.Keysets;

/// <summary>An item, its order keys, and how many items the whole list has (0 where nobody asked).</summary>
internal sealed class KeysetRow<T>(T item, object?[] keys, int totalCount)
{
    public T Item { get; } = item;

    public object?[] Keys { get; } = keys;

    public int TotalCount { get; } = totalCount;
}

/// <summary>The rows of one parent, and how many its whole list has (0 where nobody asked).</summary>
internal sealed class KeysetGroup<TKey, T>(TKey key, int totalCount, List<KeysetRow<T>> rows)
{
    public TKey Key { get; } = key;

    public int TotalCount { get; } = totalCount;

    public List<KeysetRow<T>> Rows { get; } = rows;
}

/// <summary>A row of one parent.</summary>
internal sealed class KeysetGroupRow<TKey, T>(TKey key, KeysetRow<T> row)
{
    public TKey Key { get; } = key;

    public KeysetRow<T> Row { get; } = row;
}
