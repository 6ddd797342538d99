using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Math and MathF, and the same as members of the number types. A decimal in the middle rounds away from zero.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/mathematical-functions.html</remarks>
internal sealed class MySqlMathTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    private static readonly HashSet<Type> Declaring =
    [
        typeof(Math), typeof(MathF), typeof(decimal), typeof(double), typeof(float), typeof(int), typeof(long), typeof(short), typeof(sbyte),
    ];

    /// <summary>Functions of one number by the name of the method.</summary>
    private static readonly Dictionary<string, string> Functions = new()
    {
        [nameof(Math.Abs)] = "ABS",
        [nameof(Math.Ceiling)] = "CEILING",
        [nameof(Math.Floor)] = "FLOOR",
        [nameof(Math.Round)] = "ROUND",
        [nameof(Math.Sqrt)] = "SQRT",
        [nameof(Math.Exp)] = "EXP",
        [nameof(Math.Log)] = "LOG",
        [nameof(Math.Log2)] = "LOG2",
        [nameof(Math.Log10)] = "LOG10",
        [nameof(Math.Sin)] = "SIN",
        [nameof(Math.Cos)] = "COS",
        [nameof(Math.Tan)] = "TAN",
        [nameof(Math.Asin)] = "ASIN",
        [nameof(Math.Acos)] = "ACOS",
        [nameof(Math.Atan)] = "ATAN",
        [nameof(Math.Sign)] = "SIGN",
        [nameof(double.RadiansToDegrees)] = "DEGREES",
        [nameof(double.DegreesToRadians)] = "RADIANS",
    };

    public SqlExpression? Translate(
        SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (instance is not null || method.DeclaringType is not { } declaring || !Declaring.Contains(declaring)
            || !NumberTypes.IsInteger(method.ReturnType) && !NumberTypes.IsFractional(method.ReturnType))
        {
            return null;
        }

        return arguments switch
        {
            [var number] when method.Name is nameof(Math.Truncate) => Call("TRUNCATE", method, number, sql.Constant(0)),
            [var number] when Functions.TryGetValue(method.Name, out var function) => Call(function, method, number),
            [var number, { Type: var type } digits] when method.Name is nameof(Math.Round) && type == typeof(int) => Call("ROUND", method, number, digits),
            [var number, SqlConstantExpression { Value: MidpointRounding.AwayFromZero }] when method.Name is nameof(Math.Round)
                => Call("ROUND", method, number),
            [var number, { Type: var type } digits, SqlConstantExpression { Value: MidpointRounding.AwayFromZero }]
                when method.Name is nameof(Math.Round) && type == typeof(int) => Call("ROUND", method, number, digits),
            [var number, SqlConstantExpression { Value: MidpointRounding.ToZero }] when method.Name is nameof(Math.Round)
                => Call("TRUNCATE", method, number, sql.Constant(0)),
            [var number, var power] when method.Name is nameof(Math.Pow) => Call("POWER", method, number, power),
            [var number, var @base] when method.Name is nameof(Math.Log) => Call("LOG", method, @base, number),
            [var y, var x] when method.Name is nameof(Math.Atan2) => Call("ATAN2", method, y, x),
            [var a, var b] when method.Name is nameof(Math.Max) => Call("GREATEST", method, a, b),
            [var a, var b] when method.Name is nameof(Math.Min) => Call("LEAST", method, a, b),
            _ => null,
        };
    }

    private SqlExpression Call(string function, MethodInfo method, params IReadOnlyList<SqlExpression> arguments)
    {
        var mapping = ExpressionExtensions.InferTypeMapping([.. arguments.Where(a => a.Type == method.ReturnType)]);
        return sql.Call(
            function, method.ReturnType, method.Name is nameof(Math.Sign) ? null : mapping,
            [.. arguments.Select(a => sql.ApplyDefaultTypeMapping(a.Type == method.ReturnType ? sql.ApplyTypeMapping(a, mapping) : a))]);
    }
}
