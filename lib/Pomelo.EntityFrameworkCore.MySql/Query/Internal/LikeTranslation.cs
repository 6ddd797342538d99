using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>
/// <c>StartsWith</c>, <c>EndsWith</c> and <c>Contains</c> as LIKE, with everything in the text looked for taken literally: in a
/// constant and in a parameter before they are sent (so that an index serves), in a column by the server.
/// </summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/string-comparison-functions.html#operator_like; the escape character is a backslash.</remarks>
internal sealed class LikeTranslation(ISqlExpressionFactory sql, QueryCompilationContext context)
{
    private static readonly MethodInfo PatternOfParameterMethod
        = typeof(LikeTranslation).GetMethod(nameof(PatternOfParameter), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Where the text looked for stands.</summary>
    public enum Form
    {
        Start,
        End,
        Anywhere,
    }

    /// <summary>What the method looks for; null if it is another one, or one with a comparison of its own.</summary>
    public static Form? FormOf(MethodInfo method)
        => method.DeclaringType != typeof(string) || method.IsStatic || method.GetParameters().Length != 1 ? null : method.Name switch
        {
            nameof(string.StartsWith) => Form.Start,
            nameof(string.EndsWith) => Form.End,
            nameof(string.Contains) => Form.Anywhere,
            _ => null,
        };

    public SqlExpression Translate(SqlExpression text, SqlExpression part, Form form)
    {
        var mapping = text.TypeMapping ?? (part.Type == typeof(string) ? part.TypeMapping : null)
            ?? sql.ApplyDefaultTypeMapping(sql.Constant("")).TypeMapping;
        text = sql.ApplyTypeMapping(text, mapping);
        return sql.Like(text, part switch
        {
            SqlConstantExpression { Value: var value } => sql.Constant(PatternOf(value?.ToString(), form), typeof(string), mapping),
            SqlParameterExpression parameter => PatternOf(parameter, form, mapping!),
            _ => PatternOf(sql.ApplyTypeMapping(part, part.Type == typeof(string) ? mapping : part.TypeMapping), form, mapping),
        });
    }

    private SqlParameterExpression PatternOf(SqlParameterExpression parameter, Form form, RelationalTypeMapping mapping)
    {
        var pattern = context.RegisterRuntimeParameter(
            $"{parameter.Name}_{form.ToString().ToLowerInvariant()}",
            Expression.Lambda(
                Expression.Call(
                    PatternOfParameterMethod, QueryCompilationContext.QueryContextParameter, Expression.Constant(parameter.Name), Expression.Constant(form)),
                QueryCompilationContext.QueryContextParameter));
        return new SqlParameterExpression(pattern.Name!, pattern.Type, mapping);
    }

    private SqlExpression PatternOf(SqlExpression part, Form form, RelationalTypeMapping? mapping)
    {
        var escaped = Escape(Escape(Escape(part, "\\"), "%"), "_");
        var any = sql.Constant("%", mapping);
        SqlExpression[] parts = form switch
        {
            Form.Start => [escaped, any],
            Form.End => [any, escaped],
            _ => [any, escaped, any],
        };
        return sql.Call("CONCAT", typeof(string), mapping, parts);

        SqlExpression Escape(SqlExpression text, string character)
            => sql.Call("REPLACE", typeof(string), mapping, text, sql.Constant(character, mapping), sql.Constant("\\" + character, mapping));
    }

    private static string? PatternOfParameter(QueryContext context, string name, Form form) => PatternOf(context.Parameters[name]?.ToString(), form);

    private static string? PatternOf(string? part, Form form)
    {
        if (part is null)
        {
            return null;
        }

        var escaped = part.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return form switch
        {
            Form.Start => escaped + "%",
            Form.End => "%" + escaped,
            _ => "%" + escaped + "%",
        };
    }
}
