using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Whether bytes contain one.</summary>
internal sealed class MySqlByteArrayMethodTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    public SqlExpression? Translate(
        SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
        => method.DeclaringType == typeof(Enumerable) && method.Name is nameof(Enumerable.Contains)
            && arguments is [{ Type: var type } bytes, var one] && type == typeof(byte[])
            ? sql.GreaterThan(
                sql.Call("LOCATE", typeof(int), null, sql.Call("CHAR", typeof(byte[]), bytes.TypeMapping, sql.ApplyDefaultTypeMapping(one)), bytes),
                sql.Constant(0))
            : null;
}
