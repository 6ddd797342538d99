using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Translates what is more than a call of one function.</summary>
internal sealed class MySqlSqlTranslatingExpressionVisitor : RelationalSqlTranslatingExpressionVisitor
{
    private readonly ISqlExpressionFactory _sql;
    private readonly QueryCompilationContext _context;
    private readonly LikeTranslation _like;

    public MySqlSqlTranslatingExpressionVisitor(
        RelationalSqlTranslatingExpressionVisitorDependencies dependencies, QueryCompilationContext context,
        QueryableMethodTranslatingExpressionVisitor queryableVisitor)
        : base(dependencies, context, queryableVisitor)
        => (_sql, _context, _like) = (dependencies.SqlExpressionFactory, context, new LikeTranslation(dependencies.SqlExpressionFactory, context));

    /// <summary>A difference of two instants has no type the server could answer with; only how many units it is can be asked.</summary>
    protected override Expression VisitBinary(BinaryExpression binaryExpression)
        => binaryExpression.NodeType is ExpressionType.Subtract or ExpressionType.Add && IsTime(binaryExpression.Left.Type)
            ? QueryCompilationContext.NotTranslatedExpression
            : base.VisitBinary(binaryExpression) switch
            {
                // EF takes the type of a sum of a byte and an int from the byte.
                SqlBinaryExpression narrow when NumberTypes.IsInteger(narrow.Type) && NumberTypes.IsInteger(binaryExpression.Type)
                    && (Nullable.GetUnderlyingType(binaryExpression.Type) ?? binaryExpression.Type) is var type && type != narrow.Type
                    => new SqlBinaryExpression(narrow.OperatorType, narrow.Left, narrow.Right, type, Dependencies.TypeMappingSource.FindMapping(type)),
                var translated => translated,
            };

    protected override Expression VisitMember(MemberExpression memberExpression)
        => memberExpression.Expression is BinaryExpression { NodeType: ExpressionType.Subtract, Left: var left, Right: var right }
            && IsTime(left.Type) && IsTime(right.Type)
            && Translate(left) is { } to && Translate(right) is { } from
            ? Dependencies.MemberTranslatorProvider.Translate(
                new SqlBinaryExpression(ExpressionType.Subtract, to, from, typeof(TimeSpan), typeMapping: null),
                memberExpression.Member, memberExpression.Type, _context.Logger) as Expression ?? QueryCompilationContext.NotTranslatedExpression
            : base.VisitMember(memberExpression);

    protected override Expression VisitUnary(UnaryExpression unaryExpression)
        => unaryExpression.NodeType is ExpressionType.ArrayLength && unaryExpression.Operand.Type == typeof(byte[])
            ? Visit(unaryExpression.Operand) is SqlExpression bytes
                ? _sql.Call("OCTET_LENGTH", typeof(int), null, bytes)
                : QueryCompilationContext.NotTranslatedExpression
            : base.VisitUnary(unaryExpression);

    protected override Expression VisitMethodCall(MethodCallExpression methodCallExpression)
        => LikeTranslation.FormOf(methodCallExpression.Method) is { } form
            && Visit(methodCallExpression.Object) is SqlExpression text && Visit(methodCallExpression.Arguments[0]) is SqlExpression part
            ? _like.Translate(text, part, form)
            : base.VisitMethodCall(methodCallExpression);

    public override SqlExpression GenerateGreatest(IReadOnlyList<SqlExpression> expressions, Type resultType) => Extreme("GREATEST", expressions, resultType);

    public override SqlExpression GenerateLeast(IReadOnlyList<SqlExpression> expressions, Type resultType) => Extreme("LEAST", expressions, resultType);

    private SqlExpression Extreme(string function, IReadOnlyList<SqlExpression> expressions, Type type)
        => _sql.Call(function, type, ExpressionExtensions.InferTypeMapping(expressions), expressions);

    private static bool IsTime(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(TimeOnly);
    }
}
