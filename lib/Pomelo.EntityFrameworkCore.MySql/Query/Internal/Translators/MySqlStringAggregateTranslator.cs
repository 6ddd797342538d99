using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>
/// <c>string.Join</c> and <c>string.Concat</c> of a group. The server cuts the text off after <c>group_concat_max_len</c> bytes:
/// 1,024 on MySQL, a mebibyte on MariaDB.
/// </summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/aggregate-functions.html#function_group-concat</remarks>
internal sealed class MySqlStringAggregateTranslator(ISqlExpressionFactory sql) : IAggregateMethodCallTranslator
{
    public SqlExpression? Translate(
        MethodInfo method, EnumerableExpression source, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType != typeof(string) || source.Selector is not SqlExpression value || value.Type != typeof(string))
        {
            return null;
        }

        // The separator is part of the statement's text: a parameter cannot be.
        var separator = (method.Name, arguments) switch
        {
            (nameof(string.Join), [SqlConstantExpression { Value: string or null } constant]) => constant.Value as string ?? "",
            (nameof(string.Concat), []) => "",
            _ => null,
        };
        if (separator is null)
        {
            return null;
        }

        value = sql.ApplyDefaultTypeMapping(value);
        value = sql.Coalesce(value, sql.Constant("", value.TypeMapping), value.TypeMapping);
        if (source.Predicate is not null)
        {
            value = sql.Case([new CaseWhenClause(source.Predicate, value)], elseResult: null);
        }

        List<SqlExpression> parts = [source.IsDistinct ? new DistinctExpression(value) : value];
        for (var i = 0; i < source.Orderings.Count; i++)
        {
            parts.Add(sql.Fragment(i == 0 ? "ORDER BY" : ","));
            parts.Add(source.Orderings[i].Expression);
            if (!source.Orderings[i].IsAscending)
            {
                parts.Add(sql.Fragment("DESC"));
            }
        }

        parts.Add(sql.Fragment("SEPARATOR"));
        parts.Add(sql.ApplyDefaultTypeMapping(sql.Constant(separator)));
        return sql.Coalesce(
            sql.CallWithWords("GROUP_CONCAT", typeof(string), value.TypeMapping, parts), sql.Constant("", value.TypeMapping), value.TypeMapping);
    }
}
