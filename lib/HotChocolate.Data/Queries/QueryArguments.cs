using System.Linq.Expressions;
using GreenDonut.Data;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Resolvers;

namespace HotChocolate.Data.Queries;

/// <summary>Reads the arguments <c>where</c> and <c>order</c> of a field.</summary>
internal static class QueryArguments
{
    public const string Where = "where";
    public const string Order = "order";

    /// <summary>How many keys an order may have.</summary>
    private const int MaxSortKeys = 32;

    public static Expression<Func<T, bool>>? ReadPredicate<T>(IResolverContext context)
    {
        if (!HasArgument(context, Where) || context.ArgumentValue<FilterValue?>(Where) is not { } filter)
        {
            return null;
        }

        var item = Expression.Parameter(typeof(T), "item");
        return filter.Build(item, new FilterBudget()) is { } condition ? Expression.Lambda<Func<T, bool>>(condition, item) : null;
    }

    public static SortDefinition<T>? ReadSorting<T>(IResolverContext context)
    {
        if (!HasArgument(context, Order) || context.ArgumentValue<List<SortValue>?>(Order) is not { Count: > 0 } values)
        {
            return null;
        }

        var keys = values.SelectMany(static value => value.Build<T>()).Take(MaxSortKeys + 1).ToList();
        return keys.Count <= MaxSortKeys
            ? new SortDefinition<T>(keys)
            : throw new GraphQLException(ErrorBuilder.New()
                .SetMessage($"An order may have at most {MaxSortKeys} keys.").SetCode(ErrorCodes.Data.SortingInvalid).Build());
    }

    private static bool HasArgument(IResolverContext context, string name) => context.Selection.Field.Arguments.ContainsField(name);
}
