namespace GreenDonut.Data;

/// <summary>An item and its place on its page.</summary>
public readonly struct PageEntry<T>
{
    /// <param name="item">The item.</param>
    /// <param name="index">The item's index on its page.</param>
    public PageEntry(T item, int index)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Item = item;
        Index = index;
    }

    /// <summary>The item.</summary>
    public T Item { get; }

    /// <summary>The item's index on its page.</summary>
    public int Index { get; }
}
