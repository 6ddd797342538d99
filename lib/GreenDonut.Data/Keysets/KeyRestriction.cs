using System.Linq.Expressions;
using System.Reflection;

namespace GreenDonut.Data.Keysets;

/// <summary>
/// The parents that a query of many parents' items names, as in <c>Where(o =&gt; ids.Contains(o.UserId))</c>, and the query without that
/// condition. With the parents known, each page can be read from an index, without numbering all rows of its parent.
/// </summary>
internal sealed record KeyRestriction<TKey>(IReadOnlyList<TKey> Keys, Expression Source)
{
    /// <summary>Finds the restriction of a query without order; null if there is none.</summary>
    public static KeyRestriction<TKey>? Find(Expression source, LambdaExpression keySelector)
    {
        if (source is not MethodCallExpression { Arguments: [var inner, ..] } call || !KeysetQuery.KeepsItems(call.Method))
        {
            return null;
        }

        if (call.Method.DeclaringType == typeof(Queryable)
            && call is { Method.Name: nameof(Queryable.Where), Arguments: [_, UnaryExpression { Operand: LambdaExpression { Parameters.Count: 1 } predicate }] }
            && FindIn(predicate.Body, keySelector.Body) is var (keys, rest))
        {
            return new(keys, rest is null ? inner : Operators.OfQueries.Where(inner, Expression.Lambda(rest, predicate.Parameters)));
        }

        return Find(inner, keySelector) is { } restriction
            ? restriction with { Source = call.Update(call.Object, [restriction.Source, .. call.Arguments.Skip(1)]) }
            : null;
    }

    /// <summary>The keys of a condition, and what is left of it; null if the condition names none.</summary>
    private static (IReadOnlyList<TKey> Keys, Expression? Remaining)? FindIn(Expression condition, Expression key)
    {
        if (condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both)
        {
            if (FindIn(both.Left, key) is var (leftKeys, leftRest))
            {
                return (leftKeys, leftRest is null ? both.Right : Expression.AndAlso(leftRest, both.Right));
            }

            return FindIn(both.Right, key) is var (rightKeys, rightRest)
                ? (rightKeys, rightRest is null ? both.Left : Expression.AndAlso(both.Left, rightRest))
                : null;
        }

        if (condition is not MethodCallExpression { Method.Name: "Contains" } contains)
        {
            return null;
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

        return IsSameMember(item, key) && TryEvaluate(collection, out var values) && values is IEnumerable<TKey> keys
            ? (keys.Where(static value => value is not null).Distinct().ToList(), null)
            : null;
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
        value = null;

        switch (expression)
        {
            case ConstantExpression constant:
                value = constant.Value;
                return true;

            case MemberExpression { Member: FieldInfo field, Expression: null }:
                value = field.GetValue(null);
                return true;

            case MemberExpression { Member: FieldInfo field } member when TryEvaluate(member.Expression, out var target):
                value = field.GetValue(target);
                return true;

            default:
                return false;
        }
    }
}
