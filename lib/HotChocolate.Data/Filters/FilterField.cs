using System.Linq.Expressions;
using System.Reflection;

namespace HotChocolate.Data.Filters;

/// <summary>What one field of a filter input asks of an item.</summary>
internal abstract class FilterField
{
    /// <summary>The condition on the target; null if there is none.</summary>
    public abstract Expression? Build(Expression target, object? value, FilterBudget budget);
}

/// <summary>A value of a filter input: which fields were given, and what they ask.</summary>
internal sealed class FilterValue(IReadOnlyList<FilterField> fields, object?[] values, bool[] isGiven)
{
    public Expression? Build(Expression target, FilterBudget budget)
    {
        var conditions = new List<Expression>();

        for (var i = 0; i < fields.Count; i++)
        {
            if (isGiven[i] && fields[i].Build(target, values[i], budget) is { } condition)
            {
                conditions.Add(condition);
            }
        }

        return Conditions.Combine(conditions, isAnd: true);
    }
}

/// <summary>The fields <c>and</c> and <c>or</c>.</summary>
internal sealed class CombinationField(bool isAnd) : FilterField
{
    public override Expression? Build(Expression target, object? value, FilterBudget budget)
    {
        var conditions = new List<Expression>();

        foreach (var filter in (IEnumerable<FilterValue>?)value ?? throw FilterErrors.NullValue(isAnd ? "and" : "or"))
        {
            budget.Take();

            if (filter.Build(target, budget) is { } condition)
            {
                conditions.Add(condition);
            }
            else if (!isAnd)
            {
                return null; // An alternative without conditions is met by every item.
            }
        }

        return Conditions.Combine(conditions, isAnd);
    }
}

/// <summary>A property of the item, with a filter of its own.</summary>
internal sealed class MemberField(string name, PropertyInfo property) : FilterField
{
    public override Expression? Build(Expression target, object? value, FilterBudget budget)
    {
        if (value is not FilterValue filter)
        {
            throw FilterErrors.NullValue(name);
        }

        var member = Expression.Property(target, property);
        var condition = filter.Build(member, budget);
        return condition is null || property.PropertyType.IsValueType || property.PropertyType == typeof(string)
            ? condition
            : Expression.AndAlso(Expression.NotEqual(member, Expression.Constant(null, member.Type)), condition);
    }
}

/// <summary>Puts conditions together so that the tree stays flat: visitors go down it by recursion.</summary>
internal static class Conditions
{
    public static Expression? Combine(List<Expression> conditions, bool isAnd)
        => conditions.Count == 0 ? null : Combine(conditions, 0, conditions.Count, isAnd);

    private static Expression Combine(List<Expression> conditions, int start, int count, bool isAnd)
    {
        if (count == 1)
        {
            return conditions[start];
        }

        var half = count / 2;
        var left = Combine(conditions, start, half, isAnd);
        var right = Combine(conditions, start + half, count - half, isAnd);
        return isAnd ? Expression.AndAlso(left, right) : Expression.OrElse(left, right);
    }
}
