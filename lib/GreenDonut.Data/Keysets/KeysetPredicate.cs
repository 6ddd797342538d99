using System.Linq.Expressions;
using System.Reflection;

namespace GreenDonut.Data.Keysets;

/// <summary>
/// The condition that an item comes behind (or before) a cursor in a list's order. Null sorts lowest, as in SQLite, MySQL,
/// SQL Server and LINQ to Objects.
/// </summary>
internal static class KeysetPredicate
{
    private static readonly MethodInfo s_compareStrings = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <summary>
    /// For keys a, b: <c>a &gt;= x and (a &gt; x or (a = x and b &gt; y))</c>. The first part adds nothing but gives the
    /// database a range of its index to begin with.
    /// </summary>
    public static Expression<Func<T, bool>> Build<T>(
        ReadOnlySpan<OrderKey> keys, ReadOnlySpan<object?> values, bool after, ParameterExpression item)
    {
        Expression? rest = null;
        var outermost = keys.Length - 1;

        for (var i = outermost; i >= 0; i--)
        {
            var key = new ReplaceParameter(keys[i].Selector.Parameters[0], item).Visit(keys[i].Selector.Body);
            var greater = keys[i].Ascending == after;
            var value = values[i] is null ? null : Parameter.Create(values[i], keys[i].Type);
            var beyond = Beyond(key, value, greater);

            if (rest is null)
            {
                rest = beyond;
                continue;
            }

            var within = Expression.AndAlso(EqualTo(key, value), rest);
            rest = beyond is null ? within : Expression.OrElse(beyond, within);

            if (i == 0 && greater && value is not null)
            {
                rest = Expression.AndAlso(Compare(key, value, ExpressionType.GreaterThanOrEqual), rest);
            }
            else if (i == 0 && value is not null && !IsNullable(key))
            {
                rest = Expression.AndAlso(Compare(key, value, ExpressionType.LessThanOrEqual), rest);
            }
        }

        return Expression.Lambda<Func<T, bool>>(rest ?? Expression.Constant(false), item);
    }

    /// <summary>That the key lies strictly beyond the value; null if nothing can.</summary>
    private static Expression? Beyond(Expression key, Expression? value, bool greater)
    {
        var isNull = IsNullable(key) ? Expression.Equal(key, Expression.Constant(null, key.Type)) : null;

        if (value is null)
        {
            return greater && isNull is not null ? Expression.Not(isNull) : null;
        }

        var compared = Compare(key, value, greater ? ExpressionType.GreaterThan : ExpressionType.LessThan);
        return greater || isNull is null ? compared : Expression.OrElse(isNull, compared);
    }

    private static BinaryExpression EqualTo(Expression key, Expression? value)
        => Expression.Equal(key, value ?? Expression.Constant(null, key.Type));

    private static BinaryExpression Compare(Expression key, Expression value, ExpressionType comparison)
    {
        if (key.Type == typeof(string))
        {
            return Expression.MakeBinary(comparison, Expression.Call(s_compareStrings, key, value), Expression.Constant(0));
        }

        var type = Nullable.GetUnderlyingType(key.Type) ?? key.Type;

        if (!type.IsEnum && type != typeof(bool))
        {
            return Expression.MakeBinary(comparison, key, value);
        }

        // These types define no such operators: with a method of ours the expression is valid, and a provider that translates
        // to SQL looks at the operator alone. It works for enums that are stored as text too, which an integer would not.
        var method = typeof(Comparison).GetMethod(comparison.ToString())!.MakeGenericMethod(type);
        return Expression.MakeBinary(comparison, key, value, liftToNull: false, method);
    }

    private static bool IsNullable(Expression key) => !key.Type.IsValueType || Nullable.GetUnderlyingType(key.Type) is not null;
}

/// <summary>The order of types without operators, by their default comparer.</summary>
internal static class Comparison
{
    public static bool GreaterThan<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) > 0;

    public static bool GreaterThanOrEqual<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) >= 0;

    public static bool LessThan<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) < 0;

    public static bool LessThanOrEqual<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) <= 0;
}

/// <summary>Puts one expression in a parameter's place.</summary>
internal sealed class ReplaceParameter(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
}
