using System.Linq.Expressions;
using GreenDonut.Data.Keysets;

namespace GreenDonut.Data;

/// <summary>Pages of EF Core queries by cursor: read by the keys of their first and last item, never by OFFSET.</summary>
public static class PagingQueryableExtensions
{
    /// <summary>
    /// Reads a page in one statement, the total count included if it is asked for. (Only if the page is empty and not the first
    /// one does the count take a second statement.)
    /// </summary>
    /// <param name="source">A query with a total order: OrderBy, ThenBy, with a unique key last. Null sorts lowest.</param>
    /// <param name="arguments">Which page; 10 items where no number is given.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="ArgumentException">The query has no order, or the arguments contradict each other.</exception>
    /// <exception cref="InvalidCursorException">A cursor is damaged or belongs to another order.</exception>
    public static ValueTask<Page<T>> ToPageAsync<T>(
        this IQueryable<T> source, PagingArguments arguments, CancellationToken cancellationToken = default)
        => KeysetPager.ToPageAsync(source, arguments, cancellationToken);

    /// <summary>
    /// Reads the same page of the list of each key in one statement (and the counts, where asked for, in at most one more). Where the query names
    /// its keys, as in <c>Where(o =&gt; ids.Contains(o.UserId))</c>, each of them has a page, and the pages are read from an index if there is one
    /// of the key and the order; else a key without items is left out.
    /// </summary>
    /// <param name="source">The items of all lists with a total order: OrderBy, ThenBy, with a unique key last. Null sorts lowest.</param>
    /// <param name="keySelector">Whose list an item is in.</param>
    /// <param name="arguments">Which page; 10 items where no number is given.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="ArgumentException">The query has no order or includes related items, or the arguments contradict each other.</exception>
    /// <exception cref="InvalidCursorException">A cursor is damaged or belongs to another order.</exception>
    public static ValueTask<Dictionary<TKey, Page<TValue>>> ToBatchPageAsync<TKey, TValue>(
        this IQueryable<TValue> source,
        Expression<Func<TValue, TKey>> keySelector,
        PagingArguments arguments,
        CancellationToken cancellationToken = default)
        where TKey : notnull
        => KeysetPager.ToBatchPageAsync(source, keySelector, arguments, cancellationToken);
}
