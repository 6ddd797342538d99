using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>The server's sum of integers is a decimal: it becomes the integer that .NET expects.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/aggregate-functions.html#function_sum</remarks>
internal sealed class MySqlSumTranslator(ISqlExpressionFactory sql, IRelationalTypeMappingSource types) : IAggregateMethodCallTranslator
{
    public SqlExpression? Translate(
        MethodInfo method, EnumerableExpression source, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType != typeof(Queryable) || method.Name != nameof(Queryable.Sum)
            || source.Selector is not SqlExpression value || !NumberTypes.IsInteger(value.Type))
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (source.Predicate is not null)
        {
            value = sql.Case([new CaseWhenClause(source.Predicate, value)], elseResult: null);
        }

        var sum = sql.Function(
            "SUM", [source.IsDistinct ? new DistinctExpression(value) : value], nullable: true, argumentsPropagateNullability: [false],
            typeof(decimal), types.FindMapping(typeof(decimal), storeTypeName: null, precision: 65, scale: 0));
        return new SqlUnaryExpression(System.Linq.Expressions.ExpressionType.Convert, sum, type, types.FindMapping(type));
    }
}
