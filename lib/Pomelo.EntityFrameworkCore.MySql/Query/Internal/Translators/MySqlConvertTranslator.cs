using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>
/// <c>ToString</c> of whole numbers, decimals, booleans, characters and GUIDs, <c>Convert.ToXxx</c> between numbers, new GUIDs.
/// Other texts differ between the server and .NET, and a text that is no number would become 0 on the server.
/// </summary>
internal sealed class MySqlConvertTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    private static readonly Dictionary<string, Type> Conversions = new()
    {
        [nameof(Convert.ToByte)] = typeof(byte),
        [nameof(Convert.ToInt16)] = typeof(short),
        [nameof(Convert.ToInt32)] = typeof(int),
        [nameof(Convert.ToInt64)] = typeof(long),
        [nameof(Convert.ToDecimal)] = typeof(decimal),
        [nameof(Convert.ToDouble)] = typeof(double),
    };

    public SqlExpression? Translate(
        SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (instance is not null)
        {
            return method.Name is nameof(ToString) && arguments is [] ? Text(instance) : null;
        }

        if (method.DeclaringType == typeof(Guid) && method.Name is nameof(Guid.NewGuid))
        {
            return sql.Function("UUID", [], nullable: false, [], typeof(Guid));
        }

        if (method.DeclaringType != typeof(Convert) || arguments is not [var value])
        {
            return null;
        }

        return method.Name is nameof(Convert.ToString) ? Text(value)
            : Conversions.TryGetValue(method.Name, out var type) && IsNumber(value.Type) ? Number(value, type)
            : null;
    }

    /// <summary>Convert rounds where a cast would cut off; the server rounds a half away from zero.</summary>
    private SqlExpression Number(SqlExpression value, Type type)
        => sql.Convert(
            NumberTypes.IsInteger(type) && NumberTypes.IsFractional(value.Type) ? sql.Call("ROUND", value.Type, value.TypeMapping, value) : value, type);

    private SqlExpression? Text(SqlExpression value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (type == typeof(string))
        {
            return value;
        }

        if (type == typeof(bool))
        {
            return sql.Case(
                [
                    new CaseWhenClause(sql.Equal(value, sql.Constant(true)), sql.Constant(bool.TrueString)),
                    new CaseWhenClause(sql.Equal(value, sql.Constant(false)), sql.Constant(bool.FalseString)),
                ],
                sql.Constant(""));
        }

        return !type.IsEnum && (NumberTypes.IsInteger(type) || type == typeof(decimal) || type == typeof(Guid) || type == typeof(char))
            ? sql.Convert(value, typeof(string))
            : null;
    }

    private static bool IsNumber(Type type) => NumberTypes.IsInteger(type) || NumberTypes.IsFractional(type);
}
