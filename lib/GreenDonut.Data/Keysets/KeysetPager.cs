using System.Collections.Immutable;
using System.Linq.Expressions;
using GreenDonut.Data.Paging;

namespace GreenDonut.Data.Keysets;

/// <summary>
/// Reads pages by the keys of their first and last item, never by counting rows off. Works with every query provider
/// that knows the standard operators; asynchronously where its queries are asynchronous sequences.
/// </summary>
internal static class KeysetPager
{
    public static async ValueTask<Page<T>> ToPageAsync<T>(IQueryable<T> source, PagingArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        var query = KeysetQuery.Analyze(source);
        var window = KeysetWindow.Create(arguments, query.Keys);
        var plan = new KeysetPlan<T>(query, window);
        var rows = await ReadAsync<KeysetRow<T>>(source.Provider, plan.ForOneList(), cancellationToken).ConfigureAwait(false);
        int? totalCount = window.IncludeTotalCount ? rows.Count > 0 ? rows[0].TotalCount : 0 : null;

        if (totalCount is 0 && (window.After ?? window.Before) is not null)
        {
            var counts = await ReadAsync<int>(source.Provider, plan.ForCount(), cancellationToken).ConfigureAwait(false);
            totalCount = counts.FirstOrDefault();
        }

        return CreatePage(rows, window, totalCount);
    }

    public static async ValueTask<Dictionary<TKey, Page<T>>> ToBatchPageAsync<TKey, T>(
        IQueryable<T> source, Expression<Func<T, TKey>> keySelector, PagingArguments arguments, CancellationToken cancellationToken)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);

        if (SingleKey.TryFind(source.Expression, keySelector, out var key))
        {
            return new Dictionary<TKey, Page<T>> { [key] = await ToPageAsync(source, arguments, cancellationToken).ConfigureAwait(false) };
        }

        var query = KeysetQuery.Analyze(source);

        if (query.HasIncludes)
        {
            throw new ArgumentException(
                "Pages of many lists are read from numbered rows, which cannot include related items: load those by a data loader of their own.",
                nameof(source));
        }

        var window = KeysetWindow.Create(arguments, query.Keys);
        var plan = new KeysetPlan<T>(query, window);
        var groups = await ReadAsync<KeysetGroup<TKey, T>>(source.Provider, plan.ForGroups(keySelector), cancellationToken).ConfigureAwait(false);
        return groups.ToDictionary(
            static group => group.Key,
            group => CreatePage(group.Rows, window, window.IncludeTotalCount ? group.TotalCount : null));
    }

    private static Page<T> CreatePage<T>(List<KeysetRow<T>> rows, KeysetWindow window, int? totalCount)
    {
        var hasMore = rows.Count > window.Size;

        if (hasMore)
        {
            rows.RemoveRange(window.Size, rows.Count - window.Size);
        }

        if (window.IsBackward)
        {
            rows.Reverse();
        }

        return Page<T>.Create(
            rows.Select(static row => row.Item).ToImmutableArray(),
            rows.Select(static row => row.Keys).ToImmutableArray(),
            hasNextPage: window.IsBackward ? window.Before is not null : hasMore || window.Before is not null,
            hasPreviousPage: window.IsBackward ? hasMore || window.After is not null : window.After is not null,
            Cursor.Format,
            totalCount);
    }

    private static async Task<List<TRow>> ReadAsync<TRow>(IQueryProvider provider, Expression expression, CancellationToken cancellationToken)
    {
        var query = provider.CreateQuery<TRow>(expression);

        if (query is not IAsyncEnumerable<TRow> rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return [.. query];
        }

        var list = new List<TRow>();

        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            list.Add(row);
        }

        return list;
    }
}
