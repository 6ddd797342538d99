using GreenDonut.Data;

namespace System.Linq;

/// <summary>Applies orders and query contexts to queries.</summary>
public static class GreenDonutQueryableExtensions
{
    /// <summary>Orders a query; an empty order leaves it as it is.</summary>
    public static IQueryable<T> OrderBy<T>(this IQueryable<T> queryable, SortDefinition<T>? sortDefinition)
    {
        ArgumentNullException.ThrowIfNull(queryable);

        return sortDefinition is null || sortDefinition.Operations.IsEmpty
            ? queryable
            : Append(sortDefinition.Operations[0].ApplyOrderBy(queryable), sortDefinition, skip: 1);
    }

    /// <summary>Orders a query where the keys before are equal.</summary>
    public static IOrderedQueryable<T> ThenBy<T>(this IOrderedQueryable<T> queryable, SortDefinition<T>? sortDefinition)
    {
        ArgumentNullException.ThrowIfNull(queryable);
        return sortDefinition is null ? queryable : Append(queryable, sortDefinition, skip: 0);
    }

    /// <summary>Applies a condition, an order and a selection of fields, as far as the context has them.</summary>
    /// <param name="queryable">The query.</param>
    /// <param name="queryContext">What the client asked for; null for nothing.</param>
    /// <param name="modifySortDefinition">Completes the order, for instance by a unique last key.</param>
    public static IQueryable<T> With<T>(
        this IQueryable<T> queryable,
        QueryContext<T>? queryContext,
        Func<SortDefinition<T>, SortDefinition<T>>? modifySortDefinition = null)
    {
        ArgumentNullException.ThrowIfNull(queryable);

        var sorting = queryContext?.Sorting;

        if (modifySortDefinition is not null)
        {
            sorting = modifySortDefinition(sorting ?? SortDefinition<T>.Empty);
        }

        if (queryContext?.Predicate is { } predicate)
        {
            queryable = queryable.Where(predicate);
        }

        queryable = queryable.OrderBy(sorting);
        return queryContext?.Selector is { } selector ? queryable.Select(selector) : queryable;
    }

    private static IOrderedQueryable<T> Append<T>(IOrderedQueryable<T> queryable, SortDefinition<T> sortDefinition, int skip)
    {
        foreach (var key in sortDefinition.Operations.AsSpan()[skip..])
        {
            queryable = key.ApplyThenBy(queryable);
        }

        return queryable;
    }
}
