namespace HotChocolate.Language;

/// <summary>Collects nodes into an array of exactly their number.</summary>
internal struct NodeArrayBuilder<T>()
{
    private T[] _items = new T[4];

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    public T[] ToArray()
    {
        if (Count != _items.Length)
        {
            Array.Resize(ref _items, Count);
        }

        return _items;
    }
}
