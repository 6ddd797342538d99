using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Pomelo.EntityFrameworkCore.MySql.Query.Internal.Expressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

internal static class SqlExpressionFactoryExtensions
{
    /// <summary>A call of one of the server's functions that is null if one of its arguments is.</summary>
    public static SqlExpression Call(
        this ISqlExpressionFactory sql, string name, Type type, RelationalTypeMapping? mapping, params IReadOnlyList<SqlExpression> arguments)
        => sql.Function(
            name, arguments, nullable: true, [.. arguments.Select(a => a is not SqlFragmentExpression)],
            Nullable.GetUnderlyingType(type) ?? type, mapping);

    /// <summary>A call whose argument has words in it.</summary>
    public static SqlExpression CallWithWords(
        this ISqlExpressionFactory sql, string name, Type type, RelationalTypeMapping? mapping, params IReadOnlyList<SqlExpression> parts)
        => sql.Call(name, type, mapping, new MySqlPhraseExpression(parts, type, mapping));

    /// <summary>Adds so many of a unit (<c>MONTH</c>, <c>MICROSECOND</c>) to a date or time.</summary>
    public static SqlExpression AddTime(this ISqlExpressionFactory sql, SqlExpression instance, string unit, SqlExpression amount)
        => sql.Call("TIMESTAMPADD", instance.Type, instance.TypeMapping, sql.Fragment(unit), sql.ApplyDefaultTypeMapping(amount), instance);

    /// <summary>The whole units from one date or time to another.</summary>
    public static SqlExpression TimeBetween(this ISqlExpressionFactory sql, Type type, string unit, SqlExpression from, SqlExpression to)
    {
        var mapping = from.TypeMapping ?? to.TypeMapping;
        return sql.Call("TIMESTAMPDIFF", type, null, sql.Fragment(unit), sql.ApplyTypeMapping(from, mapping), sql.ApplyTypeMapping(to, mapping));
    }

    public static SqlExpression Length(this ISqlExpressionFactory sql, SqlExpression text) => sql.Call("CHAR_LENGTH", typeof(int), null, text);
}
