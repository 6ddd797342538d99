using System.Collections;
using System.Collections.Immutable;

namespace GreenDonut.Data;

/// <summary>A page of a list: its items and what is known of the list around them.</summary>
public abstract class Page<T> : IReadOnlyList<T>
{
    /// <param name="items">The items in the list's order.</param>
    /// <param name="hasNextPage">Whether the list goes on behind them.</param>
    /// <param name="hasPreviousPage">Whether the list has items before them.</param>
    /// <param name="totalCount">How many items the list has; null where nobody asked.</param>
    protected Page(ImmutableArray<T> items, bool hasNextPage, bool hasPreviousPage, int? totalCount = null)
    {
        Items = items;
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
        TotalCount = totalCount;
    }

    /// <summary>A page of a list without items.</summary>
    public static Page<T> Empty { get; } = Create([], hasNextPage: false, hasPreviousPage: false, static _ => string.Empty);

    /// <summary>The items in the list's order.</summary>
    public ImmutableArray<T> Items { get; }

    /// <summary>The items with their index.</summary>
    public ImmutableArray<PageEntry<T>> Entries => [.. Items.Select(static (item, index) => new PageEntry<T>(item, index))];

    /// <summary>How many items the page has.</summary>
    public int Count => Items.Length;

    /// <summary>The item at an index.</summary>
    public T this[int index] => Items[index];

    /// <summary>The first item; null on an empty page.</summary>
    public PageEntry<T>? First => Items.IsEmpty ? null : new PageEntry<T>(Items[0], 0);

    /// <summary>The last item; null on an empty page.</summary>
    public PageEntry<T>? Last => Items.IsEmpty ? null : new PageEntry<T>(Items[^1], Items.Length - 1);

    /// <summary>Whether the list goes on behind this page.</summary>
    public bool HasNextPage { get; }

    /// <summary>Whether the list has items before this page.</summary>
    public bool HasPreviousPage { get; }

    /// <summary>How many items the list has; null where nobody asked.</summary>
    public int? TotalCount { get; }

    /// <summary>Makes a page whose cursors are computed from its items.</summary>
    public static Page<T> Create(
        ImmutableArray<T> items, bool hasNextPage, bool hasPreviousPage, Func<T, string> createCursor, int? totalCount = null)
        => Create(items, items, hasNextPage, hasPreviousPage, createCursor, totalCount);

    /// <summary>Makes a page whose cursors are computed from other values, one for each item.</summary>
    public static Page<T> Create<TElement>(
        ImmutableArray<T> items,
        ImmutableArray<TElement> elements,
        bool hasNextPage,
        bool hasPreviousPage,
        Func<TElement, string> createCursor,
        int? totalCount = null)
        => new ElementPage<TElement>(items, elements, hasNextPage, hasPreviousPage, createCursor, totalCount);

    /// <summary>The cursor of an item of this page.</summary>
    public string CreateCursor(PageEntry<T> entry)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(entry.Index, Items.Length, nameof(entry));
        return CreateCursor(entry.Index);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The cursor of the item at an index.</summary>
    protected abstract string CreateCursor(int index);

    private sealed class ElementPage<TElement>(
        ImmutableArray<T> items,
        ImmutableArray<TElement> elements,
        bool hasNextPage,
        bool hasPreviousPage,
        Func<TElement, string> createCursor,
        int? totalCount)
        : Page<T>(items, hasNextPage, hasPreviousPage, totalCount)
    {
        protected override string CreateCursor(int index) => createCursor(elements[index]);
    }
}
