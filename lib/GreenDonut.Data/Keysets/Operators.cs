using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace GreenDonut.Data.Keysets;

/// <summary>Calls of the standard operators, on queries or on sequences. Finding a method by reflection is slow, so each is found once.</summary>
internal sealed class Operators
{
    private static readonly ConcurrentDictionary<(Type Owner, string Name, Type Item, Type? Result), MethodInfo> s_methods = new();
    private readonly Type _owner;

    private Operators(Type owner) => _owner = owner;

    /// <summary>Those of <see cref="Queryable"/>, which take lambdas as data.</summary>
    public static Operators OfQueries { get; } = new(typeof(Queryable));

    /// <summary>Those of <see cref="Enumerable"/>, which stand inside of lambdas.</summary>
    public static Operators OfSequences { get; } = new(typeof(Enumerable));

    public Expression Where(Expression source, LambdaExpression predicate)
        => Call(nameof(Queryable.Where), predicate.Parameters[0].Type, null, source, Argument(predicate));

    public Expression Select(Expression source, LambdaExpression selector)
        => Call(nameof(Queryable.Select), selector.Parameters[0].Type, selector.ReturnType, source, Argument(selector));

    public Expression GroupBy(Expression source, LambdaExpression keySelector)
        => Call(nameof(Queryable.GroupBy), keySelector.Parameters[0].Type, keySelector.ReturnType, source, Argument(keySelector));

    public Expression Take(Expression source, Type item, Expression count) => Call(nameof(Queryable.Take), item, null, source, count);

    public Expression Concat(Expression first, Expression second, Type item) => Call(nameof(Queryable.Concat), item, null, first, second);

    public Expression Count(Expression source, Type item) => Call(nameof(Queryable.Count), item, null, source);

    /// <summary>OrderBy for the first key, ThenBy for those after.</summary>
    public Expression OrderBy(Expression source, LambdaExpression keySelector, bool isFirst, bool ascending)
        => Call(
            (isFirst, ascending) switch
            {
                (true, true) => nameof(Queryable.OrderBy),
                (true, false) => nameof(Queryable.OrderByDescending),
                (false, true) => nameof(Queryable.ThenBy),
                (false, false) => nameof(Queryable.ThenByDescending),
            },
            keySelector.Parameters[0].Type,
            keySelector.ReturnType,
            source,
            Argument(keySelector));

    public static Expression ToList(Expression source, Type item) => OfSequences.Call(nameof(Enumerable.ToList), item, null, source);

    private Expression Argument(LambdaExpression lambda) => _owner == typeof(Queryable) ? Expression.Quote(lambda) : lambda;

    private MethodCallExpression Call(string name, Type item, Type? result, params Expression[] arguments)
    {
        var key = (_owner, name, item, result);

        if (!s_methods.TryGetValue(key, out var method))
        {
            // The name, the types and the arguments tell the overload, which the factory finds.
            var call = Expression.Call(_owner, name, result is null ? [item] : [item, result], arguments);
            s_methods.TryAdd(key, call.Method);
            return call;
        }

        return Expression.Call(method, arguments);
    }
}
