using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>
/// Methods of string, where they take no culture and no comparison: how texts compare is the collation's business.
/// Positions and lengths count characters, where .NET counts those beyond U+FFFF twice; trimming takes blanks only.
/// </summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/string-functions.html</remarks>
internal sealed class MySqlStringMethodTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    private static readonly HashSet<Type> Understood = [typeof(string), typeof(char), typeof(int), typeof(char[])];

    public SqlExpression? Translate(
        SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments, IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType == typeof(Enumerable) && arguments is [{ Type: var type } text] && type == typeof(string))
        {
            return method.Name switch
            {
                nameof(Enumerable.FirstOrDefault) => Text("LEFT", text, typeof(char), text, sql.Constant(1)),
                nameof(Enumerable.LastOrDefault) => Text("RIGHT", text, typeof(char), text, sql.Constant(1)),
                _ => null,
            };
        }

        if (method.DeclaringType != typeof(string) || !method.GetParameters().All(p => Understood.Contains(p.ParameterType)))
        {
            return null;
        }

        return instance is not null ? TranslateInstance(instance, method.Name, arguments)
            : method.Name is nameof(string.IsNullOrWhiteSpace) ? IsBlank(arguments[0])
            : null;
    }

    private SqlExpression? TranslateInstance(SqlExpression instance, string method, IReadOnlyList<SqlExpression> arguments)
        => (method, arguments) switch
        {
            (nameof(string.ToLower), []) => Text("LOWER", instance, typeof(string), instance),
            (nameof(string.ToUpper), []) => Text("UPPER", instance, typeof(string), instance),
            (nameof(string.Substring), [var start]) => Text("SUBSTRING", instance, typeof(string), instance, OneMore(start)),
            (nameof(string.Substring), [var start, var length]) => Text("SUBSTRING", instance, typeof(string), instance, OneMore(start), length),
            (nameof(string.Replace), [var old, var text])
                => Text("REPLACE", instance, typeof(string), Like(instance, old), Like(old, instance), Like(text, instance)),
            (nameof(string.IndexOf), [var part]) => OneLess(sql.Call("LOCATE", typeof(int), null, Like(part, instance), Like(instance, part))),
            (nameof(string.IndexOf), [var part, var start])
                => OneLess(sql.Call("LOCATE", typeof(int), null, Like(part, instance), Like(instance, part), OneMore(start))),
            (nameof(string.Insert), [var start, var text])
                => Text(
                    "CONCAT", instance, typeof(string), Text("LEFT", instance, typeof(string), Like(instance, text), start), Like(text, instance),
                    Text("SUBSTRING", instance, typeof(string), Like(instance, text), OneMore(start))),
            (nameof(string.Remove), [var start]) => Text("LEFT", instance, typeof(string), instance, start),
            (nameof(string.Remove), [var start, var count])
                => Text(
                    "CONCAT", instance, typeof(string), Text("LEFT", instance, typeof(string), instance, start),
                    Text("SUBSTRING", instance, typeof(string), instance, OneMore(sql.Add(start, count)))),
            (nameof(string.PadLeft), _) => Pad("LPAD", instance, arguments),
            (nameof(string.PadRight), _) => Pad("RPAD", instance, arguments),
            (nameof(string.Trim), _) => Trim("BOTH", instance, arguments),
            (nameof(string.TrimStart), _) => Trim("LEADING", instance, arguments),
            (nameof(string.TrimEnd), _) => Trim("TRAILING", instance, arguments),
            _ => null,
        };

    private SqlExpression IsBlank(SqlExpression text)
        => sql.OrElse(sql.IsNull(text), sql.Equal(Text("TRIM", text, typeof(string), text), sql.Constant("", text.TypeMapping)));

    /// <summary>One character or text to take off, or blanks; of several characters the server knows no end.</summary>
    private SqlExpression? Trim(string side, SqlExpression instance, IReadOnlyList<SqlExpression> arguments)
        => arguments switch
        {
            [] or [SqlConstantExpression { Value: char[] and [] or null }] => TrimOf(side, instance, sql.Constant(" ")),
            [SqlConstantExpression { Value: char[] and [var one] }] => TrimOf(side, instance, sql.Constant(one.ToString())),
            [{ Type: var type } one] when type == typeof(char) => TrimOf(side, instance, Like(one, instance)),
            _ => null,
        };

    private SqlExpression TrimOf(string side, SqlExpression instance, SqlExpression what)
    {
        instance = sql.ApplyDefaultTypeMapping(instance);
        return sql.CallWithWords(
            "TRIM", typeof(string), instance.TypeMapping, sql.Fragment(side), sql.ApplyDefaultTypeMapping(what), sql.Fragment("FROM"), instance);
    }

    /// <summary>LPAD and RPAD cut a longer text off, .NET does not.</summary>
    private SqlExpression Pad(string function, SqlExpression instance, IReadOnlyList<SqlExpression> arguments)
        => Text(
            function, instance, typeof(string), instance, sql.Call("GREATEST", typeof(int), null, sql.Length(instance), arguments[0]),
            arguments is [_, var filler] ? Like(filler, instance) : sql.Constant(" "));

    private SqlExpression Text(string function, SqlExpression instance, Type type, params IReadOnlyList<SqlExpression> arguments)
        => sql.Call(
            function, type, type == typeof(string) ? instance.TypeMapping : null, [.. arguments.Select(a => sql.ApplyDefaultTypeMapping(a))]);

    private SqlExpression OneMore(SqlExpression position)
        => position is SqlConstantExpression { Value: int value } ? sql.Constant(value + 1) : sql.Add(position, sql.Constant(1));

    private SqlExpression OneLess(SqlExpression position) => sql.Subtract(position, sql.Constant(1));

    /// <summary>The text as the other one is stored; a character has a mapping of its own.</summary>
    private SqlExpression Like(SqlExpression text, SqlExpression other)
        => text.Type == typeof(char)
            ? sql.ApplyDefaultTypeMapping(text)
            : sql.ApplyDefaultTypeMapping(sql.ApplyTypeMapping(text, text.TypeMapping ?? (other.Type == typeof(string) ? other.TypeMapping : null)));
}
