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
    /// <summary>How many parents' pages are read by a query each; the statement grows with every one.</summary>
    private const int MaxUnion = 64;

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

        var query = KeysetQuery.Analyze(source);

        if (query.HasIncludes)
        {
            throw new ArgumentException(
                "Pages of many lists cannot include related items: load those by a data loader of their own.", nameof(source));
        }

        var window = KeysetWindow.Create(arguments, query.Keys);
        var pages = new Dictionary<TKey, Page<T>>();

        switch (KeyRestriction<TKey>.Find(query.Source, keySelector))
        {
            case { Keys: [] }:
                break;

            case { Keys: [var key] }:
                pages.Add(key, await ToPageAsync(source, arguments, cancellationToken).ConfigureAwait(false));
                break;

            case { Keys.Count: <= MaxUnion } restriction when query.HasPlainKeys:
                await ReadUnionAsync(source.Provider, query, window, keySelector, restriction, pages, cancellationToken).ConfigureAwait(false);
                break;

            case var restriction:
                await ReadGroupsAsync(source.Provider, query, window, keySelector, pages, cancellationToken).ConfigureAwait(false);

                foreach (var key in restriction?.Keys ?? [])
                {
                    pages.TryAdd(key, CreatePage<T>([], window, window.IncludeTotalCount ? 0 : null));
                }

                break;
        }

        return pages;
    }

    /// <summary>Reads each page by a query of its own, all in one statement; the counts, where asked for, by another.</summary>
    private static async Task ReadUnionAsync<TKey, T>(
        IQueryProvider provider,
        KeysetQuery query,
        KeysetWindow window,
        Expression<Func<T, TKey>> keySelector,
        KeyRestriction<TKey> restriction,
        Dictionary<TKey, Page<T>> pages,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        var plan = new KeysetPlan<T>(query with { Source = restriction.Source }, window);
        var union = plan.ForUnion(keySelector, restriction.Keys);
        var rows = (await ReadAsync<KeysetGroupRow<TKey, T>>(provider, union, cancellationToken).ConfigureAwait(false)).ToLookup(static row => row.Key);
        var counts = window.IncludeTotalCount
            ? (await ReadAsync<KeyValuePair<TKey, int>>(
                provider, new KeysetPlan<T>(query, window).ForGroupCounts(keySelector), cancellationToken).ConfigureAwait(false)).ToDictionary()
            : null;

        foreach (var key in restriction.Keys)
        {
            pages.Add(key, CreatePage([.. rows[key].Select(static row => row.Row)], window, counts?.GetValueOrDefault(key)));
        }
    }

    /// <summary>Numbers the rows of each parent, in one statement with the counts.</summary>
    private static async Task ReadGroupsAsync<TKey, T>(
        IQueryProvider provider,
        KeysetQuery query,
        KeysetWindow window,
        Expression<Func<T, TKey>> keySelector,
        Dictionary<TKey, Page<T>> pages,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        var plan = new KeysetPlan<T>(query, window).ForGroups(keySelector);

        foreach (var group in await ReadAsync<KeysetGroup<TKey, T>>(provider, plan, cancellationToken).ConfigureAwait(false))
        {
            pages.Add(group.Key, CreatePage(group.Rows, window, window.IncludeTotalCount ? group.TotalCount : null));
        }
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
