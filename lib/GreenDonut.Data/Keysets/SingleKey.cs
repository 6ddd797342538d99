using System.Linq.Expressions;
using System.Reflection;

namespace GreenDonut.Data.Keysets;

/// <summary>
/// Finds out whether a query of many parents' items is restricted to one parent, as in <c>Where(o =&gt; ids.Contains(o.UserId))</c>
/// with one id. The page of one list can be read from an index, without numbering all rows of the parent.
/// </summary>
internal static class SingleKey
{
    /// <summary>Gives the only key that items of the query can have.</summary>
    public static bool TryFind<T, TKey>(Expression source, Expression<Func<T, TKey>> keySelector, out TKey key)
    {
        source = KeysetQuery.SplitSelector<T>(source).Source;

        while (source is MethodCallExpression { Arguments: [var inner, ..] } call && KeysetQuery.KeepsItems(call.Method))
        {
            if (call.Method.DeclaringType == typeof(Queryable)
                && call is { Method.Name: nameof(Queryable.Where), Arguments: [_, UnaryExpression { Operand: LambdaExpression predicate }] }
                && TryFind(predicate.Body, keySelector.Body, out key))
            {
                return true;
            }

            source = inner;
        }

        key = default!;
        return false;
    }

    private static bool TryFind<TKey>(Expression condition, Expression key, out TKey value)
    {
        value = default!;

        if (condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both)
        {
            return TryFind(both.Left, key, out value) || TryFind(both.Right, key, out value);
        }

        if (condition is not MethodCallExpression { Method.Name: "Contains" } contains)
        {
            return false;
        }

        var (collection, item) = contains switch
        {
            { Object: { } instance, Arguments: [var only] } => (instance, only),
            { Object: null, Arguments: [var first, var second] } => (first, second),
            _ => (null, null),
        };

        // An array becomes a span on its way into Contains.
        if (collection is MethodCallExpression { Method.Name: "op_Implicit", Arguments: [var array] })
        {
            collection = array;
        }

        if (collection is null || item is null || !IsSameMember(item, key)
            || !TryEvaluate(collection, out var values) || values is not IEnumerable<TKey> keys || keys.Distinct().Take(2).ToList() is not [var found])
        {
            return false;
        }

        value = found;
        return true;
    }

    private static bool IsSameMember(Expression? left, Expression? right) => (left, right) switch
    {
        (ParameterExpression, ParameterExpression) => true,
        (MemberExpression l, MemberExpression r) => l.Member == r.Member && IsSameMember(l.Expression, r.Expression),
        _ => false,
    };

    /// <summary>The value of a constant or of a captured variable.</summary>
    private static bool TryEvaluate(Expression? expression, out object? value)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                value = constant.Value;
                return true;

            case MemberExpression { Member: FieldInfo field } member when member.Expression is null || TryEvaluate(member.Expression, out _):
                TryEvaluate(member.Expression, out var target);
                value = field.GetValue(target);
                return true;

            default:
                value = null;
                return false;
        }
    }
}
