using System.Linq.Expressions;

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
    /// <summary>Operators that keep items and order, and so may stand behind OrderBy.</summary>
    private static readonly HashSet<string> s_transparent =
    [
        nameof(Queryable.Where), "AsNoTracking", "AsNoTrackingWithIdentityResolution", "AsTracking", "Include", "ThenInclude",
        "IgnoreAutoIncludes", "IgnoreQueryFilters", "AsSplitQuery", "AsSingleQuery", "TagWith", "TagWithCallSite",
    ];

    /// <exception cref="ArgumentException">The query has no order that it could be paged by.</exception>
    public static KeysetQuery Analyze<T>(IQueryable<T> query)
    {
        var expression = query.Expression;
        LambdaExpression? selector = null;

        if (expression is MethodCallExpression { Method.Name: nameof(Queryable.Select), Arguments.Count: 2 } select
            && select.Method.DeclaringType == typeof(Queryable)
            && Lambda(select.Arguments[1]) is { Parameters: [{ } parameter] } lambda && parameter.Type == typeof(T))
        {
            selector = lambda;
            expression = select.Arguments[0];
        }

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
                $"A list cannot be paged by cursors while it is ordered by `{unsupported.Selector}`: values of type {unsupported.Type} cannot be part of a cursor.",
                nameof(query));
        }

        return new KeysetQuery(source, [.. keys], selector);

        static bool CursorSupports(Type type) => Paging.CursorValue.IsSupported(type);
    }

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
