using GreenDonut.Data.Paging;

namespace GreenDonut.Data.Keysets;

/// <summary>Paging arguments, checked, with the cursors read.</summary>
internal sealed record KeysetWindow(int Size, bool IsBackward, object?[]? After, object?[]? Before, bool IncludeTotalCount)
{
    private const int DefaultSize = 10;

    /// <summary>One row more than asked for tells whether the list goes on.</summary>
    public int TakeCount => Size + 1;

    /// <exception cref="ArgumentException">The arguments contradict each other or are negative.</exception>
    /// <exception cref="InvalidCursorException">A cursor is not one of this order.</exception>
    public static KeysetWindow Create(PagingArguments arguments, OrderKey[] keys)
    {
        if (arguments.First is not null && arguments.Last is not null)
        {
            throw new ArgumentException("Ask for either the `first` or the `last` items of a list, not both.", nameof(arguments));
        }

        var size = arguments.First ?? arguments.Last ?? DefaultSize;

        if (size < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(arguments), size, "The number of items of a page cannot be negative.");
        }

        var types = Array.ConvertAll(keys, static key => key.Type);
        return new KeysetWindow(
            Math.Min(size, int.MaxValue - 1),
            arguments.Last is not null,
            arguments.After is { } after ? Cursor.Parse(after, types) : null,
            arguments.Before is { } before ? Cursor.Parse(before, types) : null,
            arguments.IncludeTotalCount);
    }
}
