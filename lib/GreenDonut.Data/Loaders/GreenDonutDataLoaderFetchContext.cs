using GreenDonut.Data.Loaders;

namespace GreenDonut.Data;

/// <summary>What a fetch is to be paged, filtered and ordered by.</summary>
public static class GreenDonutDataLoaderFetchContext
{
    /// <summary>The page asked for by <c>.With(pagingArguments)</c>.</summary>
    /// <exception cref="InvalidOperationException">The loader was used without paging arguments.</exception>
    public static PagingArguments GetPagingArguments<TValue>(this DataLoaderFetchContext<TValue> context)
        => context.GetRequiredState<PagingArguments>(DataLoaderStateKeys.PagingArguments);

    /// <summary>What was asked for by <c>.With(queryContext)</c>; empty if nothing was.</summary>
    public static QueryContext<TValue> GetQueryContext<TValue>(this DataLoaderFetchContext<TValue> context)
        => context.GetQueryContext<TValue, TValue>();

    /// <summary>What was asked for by <c>.With(queryContext)</c> of items inside the value, such as a page's.</summary>
    public static QueryContext<TEntity> GetQueryContext<TValue, TEntity>(this DataLoaderFetchContext<TValue> context)
        => context.GetStateOrDefault(DataLoaderStateKeys.QueryContext, QueryContext<TEntity>.Empty);
}
