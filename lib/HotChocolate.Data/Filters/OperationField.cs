using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using GreenDonut.Data.Keysets;

namespace HotChocolate.Data.Filters;

/// <summary>An operation on a scalar or enum property: the field of an operation filter input.</summary>
internal sealed class OperationField(string name) : FilterField
{
    private static readonly MethodInfo s_contains = TextMethod(nameof(string.Contains));
    private static readonly MethodInfo s_startsWith = TextMethod(nameof(string.StartsWith));
    private static readonly MethodInfo s_endsWith = TextMethod(nameof(string.EndsWith));

    /// <summary>The operations of texts, in the order in which they are printed.</summary>
    public static IReadOnlyList<string> TextOperations { get; } =
        ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    /// <summary>The operations of values that have an order.</summary>
    public static IReadOnlyList<string> ComparisonOperations { get; } =
        ["eq", "neq", "in", "nin", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    /// <summary>The operations of enums.</summary>
    public static IReadOnlyList<string> EnumOperations { get; } = ["eq", "neq", "in", "nin"];

    /// <summary>The operations of Boolean values.</summary>
    public static IReadOnlyList<string> BooleanOperations { get; } = ["eq", "neq"];

    /// <summary>Whether the operation takes a list.</summary>
    public static bool TakesList(string name) => name is "in" or "nin";

    public override Expression? Build(Expression target, object? value, FilterBudget budget)
    {
        budget.Take();

        // Each operation but eq has a counterpart with an n before its name, which is met where the operation is not.
        return name is not ("neq" or "nin") && name[0] != 'n'
            ? Build(name, target, value)
            : Expression.Not(Build(name[1..], target, value));
    }

    private Expression Build(string operation, Expression target, object? value) => operation switch
    {
        "eq" => EqualTo(target, value),
        "in" => OneOf(target, value),
        "gt" => Compare(ExpressionType.GreaterThan, target, value),
        "gte" => Compare(ExpressionType.GreaterThanOrEqual, target, value),
        "lt" => Compare(ExpressionType.LessThan, target, value),
        "lte" => Compare(ExpressionType.LessThanOrEqual, target, value),
        "contains" => MatchText(s_contains, target, value),
        "startsWith" => MatchText(s_startsWith, target, value),
        "endsWith" => MatchText(s_endsWith, target, value),
        _ => throw new InvalidOperationException($"There is no filter operation `{operation}`."),
    };

    private Expression EqualTo(Expression target, object? value)
    {
        if (value is not null)
        {
            return Expression.Equal(target, ParameterOf(value, target.Type));
        }

        return target.Type.IsValueType && Nullable.GetUnderlyingType(target.Type) is null
            ? Expression.Constant(false)
            : Expression.Equal(target, Expression.Constant(null, target.Type));
    }

    private MethodCallExpression OneOf(Expression target, object? value)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(target.Type))!;
        var isNullable = !target.Type.IsValueType || Nullable.GetUnderlyingType(target.Type) is not null;

        foreach (var item in (IEnumerable?)value ?? throw FilterErrors.NullValue(name))
        {
            if (item is not null || isNullable)
            {
                list.Add(item is null ? null : Change(item, target.Type));
            }

            if (list.Count > FilterBudget.MaxValues)
            {
                throw FilterErrors.TooManyValues();
            }
        }

        var values = Parameter.Create(list, list.GetType());
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [target.Type], values, target);
    }

    private BinaryExpression Compare(ExpressionType comparison, Expression target, object? value)
        => Expression.MakeBinary(comparison, target, ParameterOf(value ?? throw FilterErrors.NullValue(name), target.Type));

    private BinaryExpression MatchText(MethodInfo method, Expression target, object? value)
        => Expression.AndAlso(
            Expression.NotEqual(target, Expression.Constant(null, typeof(string))),
            Expression.Call(target, method, ParameterOf(value ?? throw FilterErrors.NullValue(name), typeof(string))));

    private Expression ParameterOf(object value, Type type) => Parameter.Create(Change(value, type), type);

    /// <summary>One scalar stands for several C# types, for instance DateTime for DateTimeOffset too.</summary>
    private object Change(object value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;

        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        try
        {
            return value switch
            {
                DateTimeOffset time when type == typeof(DateTime) => time.UtcDateTime,
                DateTime time when type == typeof(DateTimeOffset) => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
                _ when type.IsEnum => Enum.ToObject(type, value),
                _ => Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception exception) when (exception is OverflowException or FormatException or InvalidCastException)
        {
            throw FilterErrors.ValueDoesNotFit(name);
        }
    }

    private static MethodInfo TextMethod(string name) => typeof(string).GetMethod(name, [typeof(string)])!;
}
