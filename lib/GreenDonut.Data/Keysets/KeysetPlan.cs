using System.Linq.Expressions;

namespace GreenDonut.Data.Keysets;

/// <summary>Puts the pieces of a keyset query together, for one list or for the lists of many parents.</summary>
internal sealed class KeysetPlan<T>(KeysetQuery query, KeysetWindow window)
{
    private readonly ParameterExpression _item = Expression.Parameter(typeof(T), "item");

    /// <summary>The page's rows and, where asked for, the count of the whole list beside each: one statement.</summary>
    public Expression ForOneList()
    {
        var rows = Restrict(typeof(Queryable), query.Source);
        rows = Order(typeof(Queryable), rows);
        rows = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(T)], rows, Expression.Constant(window.TakeCount));
        Expression count = window.IncludeTotalCount
            ? Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(T)], query.Source)
            : Expression.Constant(0);
        return Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [typeof(T), typeof(KeysetRow<T>)], rows, Expression.Quote(Row(count)));
    }

    /// <summary>The count of the whole list, as a query of at most one row, for a page without rows.</summary>
    public Expression ForCount()
    {
        var one = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(T)], query.Source, Expression.Constant(1));
        var count = Expression.Lambda(Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(T)], query.Source), _item);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(T), typeof(int)], one, Expression.Quote(count));
    }

    /// <summary>The same page of each parent's list: one statement, which numbers the rows of each parent.</summary>
    public Expression ForGroups<TKey>(Expression<Func<T, TKey>> keySelector)
    {
        var groups = Expression.Call(
            typeof(Queryable), nameof(Queryable.GroupBy), [typeof(T), typeof(TKey)], query.Source, Expression.Quote(keySelector));
        var group = Expression.Parameter(typeof(IGrouping<TKey, T>), "group");

        var rows = Restrict(typeof(Enumerable), group);
        rows = Order(typeof(Enumerable), rows);
        rows = Expression.Call(typeof(Enumerable), nameof(Enumerable.Take), [typeof(T)], rows, Parameter.Create(window.TakeCount, typeof(int)));
        rows = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Select), [typeof(T), typeof(KeysetRow<T>)], rows, Row(Expression.Constant(0)));
        rows = Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [typeof(KeysetRow<T>)], rows);

        Expression count = window.IncludeTotalCount
            ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(T)], group)
            : Expression.Constant(0);
        var result = Expression.New(
            typeof(KeysetGroup<TKey, T>).GetConstructors()[0],
            Expression.Property(group, nameof(IGrouping<,>.Key)),
            count,
            rows);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [typeof(IGrouping<TKey, T>), typeof(KeysetGroup<TKey, T>)],
            groups,
            Expression.Quote(Expression.Lambda(result, group)));
    }

    private LambdaExpression Row(Expression count)
    {
        var item = query.Selector is { } selector ? Inline(selector) : _item;
        var keys = query.Keys.Select(key => Expression.Convert(Inline(key.Selector), typeof(object)));
        return Expression.Lambda(
            Expression.New(typeof(KeysetRow<T>).GetConstructors()[0], item, Expression.NewArrayInit(typeof(object), keys), count), _item);
    }

    private Expression Restrict(Type operators, Expression source)
    {
        source = Restrict(operators, source, window.After, after: true);
        return Restrict(operators, source, window.Before, after: false);
    }

    private Expression Restrict(Type operators, Expression source, object?[]? cursor, bool after)
    {
        if (cursor is null)
        {
            return source;
        }

        var predicate = KeysetPredicate.Build(query.Keys, cursor, after, _item);
        return Expression.Call(operators, nameof(Queryable.Where), [typeof(T)], source, QuoteFor(operators, predicate));
    }

    private Expression Order(Type operators, Expression source)
    {
        for (var i = 0; i < query.Keys.Length; i++)
        {
            var key = query.Keys[i];
            var name = (i == 0, key.Ascending != window.IsBackward) switch
            {
                (true, true) => nameof(Queryable.OrderBy),
                (true, false) => nameof(Queryable.OrderByDescending),
                (false, true) => nameof(Queryable.ThenBy),
                (false, false) => nameof(Queryable.ThenByDescending),
            };
            source = Expression.Call(operators, name, [typeof(T), key.Type], source, QuoteFor(operators, key.Selector));
        }

        return source;
    }

    private Expression Inline(LambdaExpression lambda) => new ReplaceParameter(lambda.Parameters[0], _item).Visit(lambda.Body);

    private static Expression QuoteFor(Type operators, LambdaExpression lambda)
        => operators == typeof(Queryable) ? Expression.Quote(lambda) : lambda;
}
