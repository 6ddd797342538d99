using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Parts of dates and times, and the present moment.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/date-and-time-functions.html</remarks>
internal sealed class MySqlDateTimeMemberTranslator(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) : IMemberTranslator
{
    /// <summary>TO_DAYS counts from year 0, .NET from year 1.</summary>
    private const int DaysOfYearZero = 366;

    private static readonly Dictionary<string, string> Parts = new()
    {
        [nameof(DateTime.Year)] = "YEAR",
        [nameof(DateTime.Month)] = "MONTH",
        [nameof(DateTime.Day)] = "DAYOFMONTH",
        [nameof(DateTime.DayOfYear)] = "DAYOFYEAR",
        [nameof(DateTime.Hour)] = "HOUR",
        [nameof(DateTime.Minute)] = "MINUTE",
        [nameof(DateTime.Second)] = "SECOND",
    };

    private static readonly HashSet<Type> Instants = [typeof(DateTime), typeof(DateTimeOffset)];

    public SqlExpression? Translate(SqlExpression? instance, MemberInfo member, Type returnType, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        var type = member.DeclaringType;
        if (instance is null)
        {
            return type is not null && Instants.Contains(type) ? Present(type, member.Name) : null;
        }

        if (type == typeof(TimeSpan))
        {
            return Total(instance, member.Name);
        }

        if (type != typeof(DateTime) && type != typeof(DateTimeOffset) && type != typeof(DateOnly) && type != typeof(TimeOnly))
        {
            return null;
        }

        return Parts.TryGetValue(member.Name, out var function) ? sql.Call(function, returnType, null, instance) : member.Name switch
        {
            nameof(DateTime.DayOfWeek) => DayOfWeek(instance, returnType),
            nameof(DateTime.Millisecond) => sql.Divide(Microseconds(instance), sql.Constant(1000)),
            nameof(DateTime.Microsecond) => sql.Modulo(Microseconds(instance), sql.Constant(1000)),
            nameof(DateTime.Date) or nameof(DateTimeOffset.DateTime) or nameof(DateTimeOffset.UtcDateTime)
                => Moment(instance, member.Name is nameof(DateTime.Date)),
            nameof(DateTime.TimeOfDay) => sql.Call("TIME", returnType, types.FindMapping(returnType), instance),
            nameof(DateOnly.DayNumber) => sql.Subtract(sql.Call("TO_DAYS", returnType, null, instance), sql.Constant(DaysOfYearZero)),
            _ => null,
        };
    }

    private SqlExpression? Present(Type type, string member)
        => member switch
        {
            nameof(DateTime.UtcNow) => NowFrom("UTC_TIMESTAMP", type),
            nameof(DateTime.Now) when type == typeof(DateTime) => NowFrom("CURRENT_TIMESTAMP", type),
            nameof(DateTime.Today) => sql.Function("CURRENT_DATE", [], nullable: false, [], type, types.FindMapping(type)),
            _ => null,
        };

    private SqlExpression NowFrom(string function, Type type)
        => sql.Function(function, [sql.Constant(6, types.FindMapping(typeof(int)))], nullable: false, [false], type, types.FindMapping(type));

    /// <summary>The server's Sunday is 1.</summary>
    private SqlExpression DayOfWeek(SqlExpression instance, Type returnType)
        => sql.Convert(sql.Subtract(sql.Call("DAYOFWEEK", typeof(int), null, instance), sql.Constant(1)), returnType);

    private SqlExpression Microseconds(SqlExpression instance) => sql.Call("MICROSECOND", typeof(int), null, instance);

    private SqlExpression Moment(SqlExpression instance, bool dateOnly)
    {
        var mapping = types.FindMapping(typeof(DateTime));
        return dateOnly ? sql.Call("DATE", typeof(DateTime), mapping, instance)
            : new SqlUnaryExpression(ExpressionType.Convert, instance, typeof(DateTime), mapping);
    }

    /// <summary>Only of a difference of two instants: microseconds between them, as the unit asked for.</summary>
    private SqlExpression? Total(SqlExpression instance, string member)
    {
        if (instance is not SqlBinaryExpression { OperatorType: ExpressionType.Subtract, Left: var to, Right: var from }
            || !Instants.Contains(Nullable.GetUnderlyingType(to.Type) ?? to.Type))
        {
            return null;
        }

        double? unit = member switch
        {
            nameof(TimeSpan.TotalDays) => TimeSpan.MicrosecondsPerDay,
            nameof(TimeSpan.TotalHours) => TimeSpan.MicrosecondsPerHour,
            nameof(TimeSpan.TotalMinutes) => TimeSpan.MicrosecondsPerMinute,
            nameof(TimeSpan.TotalSeconds) => TimeSpan.MicrosecondsPerSecond,
            nameof(TimeSpan.TotalMilliseconds) => TimeSpan.MicrosecondsPerMillisecond,
            nameof(TimeSpan.TotalMicroseconds) => 1,
            _ => null,
        };
        return unit is null ? null
            : sql.Divide(sql.Convert(sql.TimeBetween(typeof(long), "MICROSECOND", from, to), typeof(double)), sql.Constant(unit.Value));
    }
}
