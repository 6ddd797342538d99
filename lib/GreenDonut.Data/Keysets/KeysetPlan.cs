using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;

namespace GreenDonut.Data.Keysets;

/// <summary>Puts the pieces of a keyset query together, for one list or for the lists of many parents.</summary>
internal sealed class KeysetPlan<T>(KeysetQuery query, KeysetWindow window)
{
    private static readonly ConstructorInfo s_newRow = typeof(KeysetRow<T>).GetConstructors()[0];
    private readonly ParameterExpression _item = Expression.Parameter(typeof(T), "item");

    /// <summary>The page's rows and, where asked for, the count of the whole list beside each: one statement.</summary>
    public Expression ForOneList()
    {
        var rows = Order(Operators.OfQueries, Restrict(Operators.OfQueries, query.Source));
        rows = Operators.OfQueries.Take(rows, typeof(T), Expression.Constant(window.TakeCount));
        return Operators.OfQueries.Select(rows, Row(window.IncludeTotalCount ? CountAll() : Expression.Constant(0)));
    }

    /// <summary>The count of the whole list, as a query of at most one row, for a page without rows.</summary>
    public Expression ForCount()
        => Operators.OfQueries.Select(
            Operators.OfQueries.Take(Order(Operators.OfQueries, query.Source), typeof(T), Expression.Constant(1)),
            Expression.Lambda<Func<T, int>>(CountAll(), _item));

    /// <summary>The same page of each parent's list: one statement, which numbers the rows of each parent.</summary>
    public Expression ForGroups<TKey>(Expression<Func<T, TKey>> keySelector)
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, T>), "group");
        var rows = Order(Operators.OfSequences, Restrict(Operators.OfSequences, group));
        rows = Operators.OfSequences.Take(rows, typeof(T), Parameter.Create(window.TakeCount, typeof(int)));
        rows = Operators.ToList(Operators.OfSequences.Select(rows, Row(Expression.Constant(0))), typeof(KeysetRow<T>));

        var result = Expression.New(
            typeof(KeysetGroup<TKey, T>).GetConstructors()[0],
            Expression.Property(group, nameof(IGrouping<,>.Key)),
            window.IncludeTotalCount ? Operators.OfSequences.Count(group, typeof(T)) : Expression.Constant(0),
            rows);
        return Operators.OfQueries.Select(
            Operators.OfQueries.GroupBy(query.Source, keySelector), Expression.Lambda<Func<IGrouping<TKey, T>, KeysetGroup<TKey, T>>>(result, group));
    }

    /// <summary>
    /// The same page of the list of each key, each read by a query of its own, which can use an index. There is one plan for up to 2, 4, 8 and so
    /// on keys: the queries that are too many take no rows.
    /// </summary>
    public Expression ForUnion<TKey>(Expression<Func<T, TKey>> keySelector, IReadOnlyList<TKey> keys)
    {
        var itemKey = Inline(keySelector);
        Expression? union = null;

        for (var i = 0; i < (int)BitOperations.RoundUpToPowerOf2((uint)keys.Count); i++)
        {
            var key = Parameter.Create(keys[Math.Min(i, keys.Count - 1)], typeof(TKey));
            var rows = Operators.OfQueries.Where(query.Source, Expression.Lambda<Func<T, bool>>(Expression.Equal(itemKey, key), _item));
            rows = Order(Operators.OfQueries, Restrict(Operators.OfQueries, rows));
            rows = Operators.OfQueries.Take(rows, typeof(T), Parameter.Create(i < keys.Count ? window.TakeCount : 0, typeof(int)));
            union = union is null ? rows : Operators.OfQueries.Concat(union, rows, typeof(T));
        }

        var row = Expression.New(typeof(KeysetGroupRow<TKey, T>).GetConstructors()[0], itemKey, Row(Expression.Constant(0)).Body);
        return Operators.OfQueries.Select(
            Order(Operators.OfQueries, union!), Expression.Lambda<Func<T, KeysetGroupRow<TKey, T>>>(row, _item));
    }

    /// <summary>How many items the list of each key has.</summary>
    public Expression ForGroupCounts<TKey>(Expression<Func<T, TKey>> keySelector)
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, T>), "group");
        var pair = Expression.New(
            typeof(KeyValuePair<TKey, int>).GetConstructor([typeof(TKey), typeof(int)])!,
            Expression.Property(group, nameof(IGrouping<,>.Key)),
            Operators.OfSequences.Count(group, typeof(T)));
        return Operators.OfQueries.Select(
            Operators.OfQueries.GroupBy(query.Source, keySelector), Expression.Lambda<Func<IGrouping<TKey, T>, KeyValuePair<TKey, int>>>(pair, group));
    }

    private Expression CountAll() => Operators.OfQueries.Count(query.Source, typeof(T));

    private Expression<Func<T, KeysetRow<T>>> Row(Expression count)
    {
        var item = query.Selector is { } selector ? Inline(selector) : _item;
        var keys = Expression.NewArrayInit(typeof(object), query.Keys.Select(key => Expression.Convert(Inline(key.Selector), typeof(object))));
        return Expression.Lambda<Func<T, KeysetRow<T>>>(Expression.New(s_newRow, item, keys, count), _item);
    }

    private Expression Restrict(Operators operators, Expression source)
        => Restrict(operators, Restrict(operators, source, window.After, after: true), window.Before, after: false);

    private Expression Restrict(Operators operators, Expression source, object?[]? cursor, bool after)
        => cursor is null ? source : operators.Where(source, KeysetPredicate.Build<T>(query.Keys, cursor, after, _item));

    private Expression Order(Operators operators, Expression source)
    {
        for (var i = 0; i < query.Keys.Length; i++)
        {
            var key = query.Keys[i];
            source = operators.OrderBy(source, key.Selector, isFirst: i == 0, ascending: key.Ascending != window.IsBackward);
        }

        return source;
    }

    private Expression Inline(LambdaExpression lambda) => new ReplaceParameter(lambda.Parameters[0], _item).Visit(lambda.Body);
}
