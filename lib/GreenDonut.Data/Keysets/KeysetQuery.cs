using System.Linq.Expressions;
using System.Reflection;

namespace GreenDonut.Data.Keysets;

/// <summary>A key of a query's order.</summary>
internal sealed record OrderKey(LambdaExpression Selector, bool Ascending)
{
    public Type Type => Selector.ReturnType;
}

/// <summary>
/// A query taken apart for paging: what it selects from, by which keys it is ordered, and what is made of each item
/// last. <see cref="Source"/> has no order of its own any more.
/// </summary>
internal sealed record KeysetQuery(Expression Source, OrderKey[] Keys, LambdaExpression? Selector)
{
    private const string IncludeName = "Include";
    private const string ThenIncludeName = "ThenInclude";

    /// <summary>Operators that keep items and order, and so may stand behind OrderBy.</summary>
    private static readonly HashSet<string> s_transparent =
    [
        nameof(Queryable.Where), "AsNoTracking", "AsNoTrackingWithIdentityResolution", "AsTracking", IncludeName, ThenIncludeName,
        "IgnoreAutoIncludes", "IgnoreQueryFilters", "AsSplitQuery", "AsSingleQuery", "TagWith", "TagWithCallSite",
    ];

    /// <summary>Whether the query says which related items come with each item.</summary>
    public bool HasIncludes
    {
        get
        {
            var source = Source;

            while (source is MethodCallExpression { Arguments: [var inner, ..] } call)
            {
                if (call.Method.Name is IncludeName or ThenIncludeName)
                {
                    return true;
                }

                source = inner;
            }

            return false;
        }
    }

    /// <summary>Whether all keys are members of the item itself, which are known of a row wherever it comes from.</summary>
    public bool HasPlainKeys => Array.TrueForAll(Keys, static key => key.Selector.Body is MemberExpression { Expression: ParameterExpression });

    /// <summary>Whether a query has an order by keys.</summary>
    public static bool IsOrdered<T>(IQueryable<T> query)
    {
        var keys = new List<OrderKey>();
        RemoveOrder(SplitSelector<T>(query.Expression).Source, keys);
        return keys.Count > 0;
    }

    /// <summary>Orders a query by new keys, and by those that it had where the new ones are equal.</summary>
    public static IQueryable<T> OrderFirstBy<T>(IQueryable<T> query, SortDefinition<T> sorting)
    {
        var (expression, selector) = SplitSelector<T>(query.Expression);
        var keys = new List<OrderKey>();
        expression = RemoveOrder(expression, keys);
        var ordered = query.Provider.CreateQuery<T>(expression).OrderBy(sorting).Expression;

        foreach (var key in keys)
        {
            ordered = Operators.OfQueries.OrderBy(ordered, key.Selector, isFirst: false, key.Ascending);
        }

        var result = query.Provider.CreateQuery<T>(ordered);
        return selector is null ? result : result.Select((Expression<Func<T, T>>)selector);
    }

    /// <exception cref="ArgumentException">The query has no order that it could be paged by.</exception>
    public static KeysetQuery Analyze<T>(IQueryable<T> query)
    {
        var (expression, selector) = SplitSelector<T>(query.Expression);
        var keys = new List<OrderKey>();
        var source = RemoveOrder(expression, keys);

        if (keys.Count == 0)
        {
            throw new ArgumentException(
                "A list can only be paged by cursors if it has a total order: call OrderBy (and ThenBy, with a unique key last) before paging, " +
                "with nothing between but conditions.",
                nameof(query));
        }

        if (keys.Find(static key => !CursorSupports(key.Type)) is { } unsupported)
        {
            throw new ArgumentException(
                $"A list cannot be paged by cursors while it is ordered by `{unsupported.Selector}`: " +
                $"values of type {unsupported.Type} cannot be part of a cursor.",
                nameof(query));
        }

        return new KeysetQuery(source, [.. keys], selector);

        static bool CursorSupports(Type type) => Paging.CursorValue.IsSupported(type);
    }

    /// <summary>Whether an operator gives some of its items as they are, in whatever order.</summary>
    public static bool KeepsItems(MethodInfo method)
        => s_transparent.Contains(method.Name)
            || (method.DeclaringType == typeof(Queryable)
                && method.Name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending)
                    or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending));

    /// <summary>Takes a selection of fields off the end, if the items stay of their type.</summary>
    private static (Expression Source, LambdaExpression? Selector) SplitSelector<T>(Expression expression)
        => expression is MethodCallExpression { Method.Name: nameof(Queryable.Select), Arguments: [var source, var last] } select
            && select.Method.DeclaringType == typeof(Queryable)
            && Lambda(last) is { Parameters: [var parameter] } lambda && parameter.Type == typeof(T) && lambda.ReturnType == typeof(T)
                ? (source, lambda)
                : (expression, null);

    private static Expression RemoveOrder(Expression expression, List<OrderKey> keys)
    {
        if (expression is not MethodCallExpression { Arguments.Count: > 0 } call)
        {
            return expression;
        }

        if (call.Method.DeclaringType == typeof(Queryable) && call.Arguments.Count == 2)
        {
            switch (call.Method.Name)
            {
                case nameof(Queryable.OrderBy):
                    keys.Insert(0, new OrderKey(Lambda(call.Arguments[1])!, Ascending: true));
                    return call.Arguments[0];

                case nameof(Queryable.OrderByDescending):
                    keys.Insert(0, new OrderKey(Lambda(call.Arguments[1])!, Ascending: false));
                    return call.Arguments[0];

                case nameof(Queryable.ThenBy):
                    keys.Insert(0, new OrderKey(Lambda(call.Arguments[1])!, Ascending: true));
                    return RemoveOrder(call.Arguments[0], keys);

                case nameof(Queryable.ThenByDescending):
                    keys.Insert(0, new OrderKey(Lambda(call.Arguments[1])!, Ascending: false));
                    return RemoveOrder(call.Arguments[0], keys);
            }
        }

        return s_transparent.Contains(call.Method.Name)
            ? call.Update(call.Object, [RemoveOrder(call.Arguments[0], keys), .. call.Arguments.Skip(1)])
            : expression;
    }

    private static LambdaExpression? Lambda(Expression expression)
        => expression is UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression quoted } ? quoted : expression as LambdaExpression;
}
