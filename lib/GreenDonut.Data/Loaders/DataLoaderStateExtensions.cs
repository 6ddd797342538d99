using System.Globalization;
using GreenDonut.Data.Loaders;

namespace GreenDonut.Data;

/// <summary>Loading pages, and loading with a condition and an order. Loads with equal arguments share a fetch.</summary>
public static class DataLoaderStateExtensions
{
    /// <summary>Loads this page of each key's list.</summary>
    public static IDataLoader<TKey, Page<TValue>> With<TKey, TValue>(
        this IDataLoader<TKey, Page<TValue>> dataLoader, PagingArguments pagingArguments, QueryContext<TValue>? context = null)
        where TKey : notnull
        => dataLoader.WithState(
            $"{Describe(pagingArguments)}{Describe(context)}",
            (DataLoaderStateKeys.PagingArguments, pagingArguments),
            (DataLoaderStateKeys.QueryContext, context));

    /// <summary>Loads values that meet the condition, with the fields asked for.</summary>
    public static IDataLoader<TKey, TValue> With<TKey, TValue>(this IDataLoader<TKey, TValue> dataLoader, QueryContext<TValue>? context)
        where TKey : notnull
        => WithContext(dataLoader, context);

    /// <summary>Loads lists of the items that meet the condition, in the order asked for.</summary>
    public static IDataLoader<TKey, TValue[]> With<TKey, TValue>(this IDataLoader<TKey, TValue[]> dataLoader, QueryContext<TValue>? context)
        where TKey : notnull
        => WithContext(dataLoader, context);

    /// <summary>Loads lists of the items that meet the condition, in the order asked for.</summary>
    public static IDataLoader<TKey, List<TValue>> With<TKey, TValue>(
        this IDataLoader<TKey, List<TValue>> dataLoader, QueryContext<TValue>? context)
        where TKey : notnull
        => WithContext(dataLoader, context);

    private static IDataLoader<TKey, TValue> WithContext<TKey, TValue, TEntity>(
        IDataLoader<TKey, TValue> dataLoader, QueryContext<TEntity>? context)
        where TKey : notnull
        => context is null or { Selector: null, Predicate: null, Sorting: null }
            ? dataLoader
            : dataLoader.WithState(Describe(context), (DataLoaderStateKeys.QueryContext, context));

    private static IDataLoader<TKey, TValue> WithState<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader, string branchKey, params (string Key, object? Value)[] states)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        return (IDataLoader<TKey, TValue>)dataLoader.Branch(branchKey, CreateBranch, states);

        static IDataLoader CreateBranch(string branchKey, IDataLoader<TKey, TValue> dataLoader, (string Key, object? Value)[] states)
        {
            var branch = new StateDataLoader<TKey, TValue>((DataLoaderBase<TKey, TValue>)dataLoader, branchKey);

            foreach (var (key, value) in states)
            {
                branch.ContextData = branch.ContextData.SetItem(key, value);
            }

            return branch;
        }
    }

    private static string Describe(PagingArguments arguments)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{arguments.First}|{arguments.Last}|{arguments.IncludeTotalCount}|{Delimit(arguments.After)}|{Delimit(arguments.Before)}");

    /// <summary>A text with its length, so that no text can be taken for two.</summary>
    private static string? Delimit(string? text) => text is null ? null : $"{text.Length}:{text}";

    private static string Describe<TEntity>(QueryContext<TEntity>? context)
    {
        if (context is null)
        {
            return string.Empty;
        }

        var description = new ExpressionDescriber();
        description.Add("select", context.Selector);
        description.Add("where", context.Predicate);

        foreach (var key in context.Sorting?.Operations ?? [])
        {
            description.Add(key.Ascending ? "asc" : "desc", key.KeySelector);
        }

        return description.ToString();
    }
}
