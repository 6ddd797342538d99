using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GreenDonut.Data;
using GreenDonut.Data.Keysets;

namespace HotChocolate.Types.Pagination;

/// <summary>Makes a connection of what a resolver gave.</summary>
internal abstract class ResultPager
{
    public abstract ValueTask<object?> ToConnectionAsync(object? result, PagingArguments arguments, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class ResultPager<T> : ResultPager
{
    public override async ValueTask<object?> ToConnectionAsync(object? result, PagingArguments arguments, CancellationToken cancellationToken)
        => result switch
        {
            null or Connection => result,
            Page<T> page => PageConnection.Create(page),
            IQueryable<T> query when KeysetQuery.IsOrdered(query) || query is not EnumerableQuery<T>
                => PageConnection.Create(await KeysetPager.ToPageAsync(query, arguments, cancellationToken).ConfigureAwait(false)),
            IEnumerable<T> items => PageConnection.Create(Slice(items, arguments)),
            _ => throw new InvalidOperationException($"A value of type {result.GetType()} cannot be paged as a list of {typeof(T)}."),
        };

    /// <summary>A list in memory has an order of its own: its cursors are indexes.</summary>
    private static Page<T> Slice(IEnumerable<T> items, PagingArguments arguments)
    {
        var list = items as IReadOnlyList<T> ?? [.. items];
        var start = arguments.After is { } after ? (int)Math.Min(ParseIndex(after) + 1L, list.Count) : 0;
        var end = arguments.Before is { } before ? Math.Clamp(ParseIndex(before), start, list.Count) : list.Count;

        if (arguments.First is { } first)
        {
            end = Math.Min(end, start + Math.Min(first, list.Count));
        }
        else if (arguments.Last is { } last)
        {
            start = Math.Max(start, end - last);
        }

        var indexes = Enumerable.Range(start, end - start).ToImmutableArray();
        return Page<T>.Create(
            [.. indexes.Select(index => list[index])], indexes, end < list.Count, start > 0, FormatIndex, arguments.IncludeTotalCount ? list.Count : null);
    }

    private static string FormatIndex(int index) => Convert.ToBase64String(Encoding.ASCII.GetBytes(index.ToString(CultureInfo.InvariantCulture)));

    private static int ParseIndex(string cursor)
    {
        Span<byte> bytes = stackalloc byte[16];
        return cursor.Length <= 20
            && Convert.TryFromBase64String(cursor, bytes, out var length)
            && int.TryParse(bytes[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? index
                : throw new InvalidCursorException("The cursor is not valid.");
    }
}
