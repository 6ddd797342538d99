using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Adding to dates and times, and turning one into the other.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/date-and-time-functions.html#function_timestampadd</remarks>
internal sealed class MySqlDateTimeMethodTranslator(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) : IMethodCallTranslator
{
    private const string Microsecond = "MICROSECOND";

    private static readonly Dictionary<string, (string Unit, long Microseconds)> Units = new()
    {
        [nameof(DateTime.AddDays)] = ("DAY", TimeSpan.MicrosecondsPerDay),
        [nameof(DateTime.AddHours)] = ("HOUR", TimeSpan.MicrosecondsPerHour),
        [nameof(DateTime.AddMinutes)] = ("MINUTE", TimeSpan.MicrosecondsPerMinute),
        [nameof(DateTime.AddSeconds)] = ("SECOND", TimeSpan.MicrosecondsPerSecond),
        [nameof(DateTime.AddMilliseconds)] = (Microsecond, TimeSpan.MicrosecondsPerMillisecond),
        [nameof(DateTime.AddMicroseconds)] = (Microsecond, 1),
    };

    public SqlExpression? Translate(
        SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        var type = method.DeclaringType;
        if (instance is null)
        {
            return type == typeof(DateOnly) && method.Name is nameof(DateOnly.FromDateTime) ? Convert(arguments[0], "DATE", typeof(DateOnly))
                : type == typeof(TimeOnly) && method.Name is nameof(TimeOnly.FromDateTime) ? Convert(arguments[0], "TIME", typeof(TimeOnly))
                : type == typeof(TimeOnly) && method.Name is nameof(TimeOnly.FromTimeSpan) ? Convert(arguments[0], "TIME", typeof(TimeOnly))
                : null;
        }

        if (type == typeof(TimeOnly))
        {
            return method.Name is nameof(TimeOnly.ToTimeSpan) ? Convert(instance, "TIME", typeof(TimeSpan)) : null;
        }

        if (type != typeof(DateTime) && type != typeof(DateTimeOffset) && type != typeof(DateOnly))
        {
            return null;
        }

        return (method.Name, arguments) switch
        {
            (nameof(DateTime.AddYears), [var years]) => sql.AddTime(Timed(instance), "YEAR", years),
            (nameof(DateTime.AddMonths), [var months]) => sql.AddTime(Timed(instance), "MONTH", months),
            (nameof(DateOnly.ToDateTime), [var time]) when type == typeof(DateOnly) && method.GetParameters().Length == 1
                => sql.Call("TIMESTAMP", typeof(DateTime), types.FindMapping(typeof(DateTime)), instance, sql.ApplyDefaultTypeMapping(time)),
            (_, [var amount]) when Units.TryGetValue(method.Name, out var unit) => Add(Timed(instance), unit.Unit, unit.Microseconds, amount),
            _ => null,
        };
    }

    /// <summary>Whole numbers as they are; others in microseconds, for the server would round them.</summary>
    private SqlExpression Add(SqlExpression instance, string unit, long microseconds, SqlExpression amount)
        => amount switch
        {
            { Type: var type } when unit != Microsecond && NumberTypes.IsInteger(type) => sql.AddTime(instance, unit, amount),
            SqlConstantExpression { Value: double number } when unit != Microsecond && number == Math.Truncate(number) && Math.Abs(number) < int.MaxValue
                => sql.AddTime(instance, unit, sql.Constant((long)number)),
            SqlUnaryExpression { OperatorType: ExpressionType.Convert, Operand: var whole } when unit != Microsecond && NumberTypes.IsInteger(whole.Type)
                => sql.AddTime(instance, unit, whole),
            _ => sql.AddTime(
                instance, Microsecond, sql.Call("ROUND", typeof(long), null, sql.Multiply(amount, sql.Constant((double)microseconds)))),
        };

    private SqlExpression Timed(SqlExpression instance) => sql.ApplyDefaultTypeMapping(instance);

    private SqlExpression Convert(SqlExpression value, string function, Type type)
        => sql.Call(function, type, types.FindMapping(type), sql.ApplyDefaultTypeMapping(value));
}
