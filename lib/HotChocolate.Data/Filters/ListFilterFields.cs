using System.Linq.Expressions;

namespace HotChocolate.Data.Filters;

/// <summary>The fields all, none and some of a list's filter: a filter on its items.</summary>
internal sealed class QuantifierField(string name, Type itemType) : FilterField
{
    public static IReadOnlyList<string> Names { get; } = ["all", "none", "some"];

    public override Expression? Build(Expression target, object? value, FilterBudget budget)
    {
        budget.Take();
        var item = Expression.Parameter(itemType, "item");
        var filter = value as FilterValue ?? throw FilterErrors.NullValue(name);
        var predicate = Expression.Lambda(filter.Build(item, budget) ?? Expression.Constant(true), item);
        var method = name == "all" ? nameof(Enumerable.All) : nameof(Enumerable.Any);
        Expression condition = Expression.Call(typeof(Enumerable), method, [itemType], target, predicate);
        return name == "none" ? Expression.Not(condition) : condition;
    }
}

/// <summary>The field any of a list's filter: whether there are items.</summary>
internal sealed class AnyField(Type itemType) : FilterField
{
    public override Expression? Build(Expression target, object? value, FilterBudget budget)
    {
        budget.Take();
        Expression condition = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [itemType], target);
        return value is bool any ? any ? condition : Expression.Not(condition) : throw FilterErrors.NullValue("any");
    }
}
