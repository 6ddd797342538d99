using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Operators, their precedence, and conversions.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/operator-precedence.html</remarks>
internal sealed partial class MySqlQuerySqlGenerator
{
    protected override Expression VisitSqlBinary(SqlBinaryExpression sqlBinaryExpression)
    {
        if (IsText(sqlBinaryExpression))
        {
            Sql.Append("CONCAT(");
            GenerateConcatenated(sqlBinaryExpression);
            Sql.Append(")");
            return sqlBinaryExpression;
        }

        // The server's bit operators answer with an unsigned number, also for a negative one.
        if (IsBitwise(sqlBinaryExpression.OperatorType) && NumberTypes.IsSigned(sqlBinaryExpression.Type))
        {
            Sql.Append("CAST(");
            base.VisitSqlBinary(sqlBinaryExpression);
            Sql.Append(" AS signed)");
            return sqlBinaryExpression;
        }

        return base.VisitSqlBinary(
            sqlBinaryExpression.OperatorType is ExpressionType.Subtract && NumberTypes.IsInteger(sqlBinaryExpression.Type)
                ? sqlBinaryExpression.Update(AsSigned(sqlBinaryExpression.Left), AsSigned(sqlBinaryExpression.Right))
                : sqlBinaryExpression);
    }

    protected override string GetOperator(SqlBinaryExpression binaryExpression)
        => binaryExpression.OperatorType switch
        {
            ExpressionType.Divide when NumberTypes.IsInteger(binaryExpression.Type) => " DIV ",
            ExpressionType.And when IsBoolean(binaryExpression) => " AND ",
            ExpressionType.Or when IsBoolean(binaryExpression) => " OR ",
            ExpressionType.ExclusiveOr when IsBoolean(binaryExpression) => " XOR ",
            _ => base.GetOperator(binaryExpression),
        };

    protected override Expression VisitSqlUnary(SqlUnaryExpression sqlUnaryExpression)
    {
        var operand = sqlUnaryExpression.Operand;
        switch (sqlUnaryExpression.OperatorType)
        {
            case ExpressionType.Convert when NumberTypes.IsWidening(Stored(operand), Stored(sqlUnaryExpression)):
                Visit(operand);
                return sqlUnaryExpression;
            case ExpressionType.Convert:
                GenerateCast(sqlUnaryExpression, operand);
                return sqlUnaryExpression;
            case ExpressionType.OnesComplement or ExpressionType.Not when NumberTypes.IsSigned(sqlUnaryExpression.Type):
                Sql.Append("CAST(");
                base.VisitSqlUnary(sqlUnaryExpression);
                Sql.Append(" AS signed)");
                return sqlUnaryExpression;
            default:
                return base.VisitSqlUnary(sqlUnaryExpression);
        }
    }

    protected override bool RequiresParentheses(SqlExpression outerExpression, SqlExpression innerExpression)
        => innerExpression switch
        {
            // These are written as calls.
            SqlBinaryExpression binary when IsText(binary) => false,
            SqlUnaryExpression { OperatorType: ExpressionType.Convert } conversion
                when !NumberTypes.IsWidening(Stored(conversion.Operand), Stored(conversion)) => false,
            SqlUnaryExpression { OperatorType: ExpressionType.Convert } conversion => RequiresParentheses(outerExpression, conversion.Operand),
            InExpression or ExistsExpression => outerExpression is not SqlBinaryExpression { OperatorType: ExpressionType.AndAlso or ExpressionType.OrElse }
                and not SqlUnaryExpression { OperatorType: ExpressionType.Convert },
            _ => base.RequiresParentheses(outerExpression, innerExpression),
        };

    protected override bool TryGetOperatorInfo(SqlExpression expression, out int precedence, out bool isAssociative)
    {
        (precedence, isAssociative) = expression switch
        {
            CollateExpression => (150, false),
            SqlUnaryExpression { OperatorType: ExpressionType.Negate or ExpressionType.OnesComplement } => (140, false),
            SqlUnaryExpression { OperatorType: ExpressionType.Equal or ExpressionType.NotEqual } => (70, false),
            SqlUnaryExpression { OperatorType: ExpressionType.Not } unary => IsBoolean(unary) ? (60, false) : (140, false),
            LikeExpression => (70, false),
            SqlBinaryExpression binary => binary.OperatorType switch
            {
                ExpressionType.ExclusiveOr => IsBoolean(binary) ? (40, true) : (130, true),
                ExpressionType.Multiply => (120, !NumberTypes.IsInteger(binary.Type)),
                ExpressionType.Divide or ExpressionType.Modulo => (120, false),
                ExpressionType.Add => (110, true),
                ExpressionType.Subtract => (110, false),
                ExpressionType.And => IsBoolean(binary) ? (50, true) : (90, true),
                ExpressionType.Or => IsBoolean(binary) ? (30, true) : (80, true),
                ExpressionType.AndAlso => (50, true),
                ExpressionType.OrElse => (30, true),
                _ => (70, false),
            },
            _ => (0, false),
        };
        return precedence != 0;
    }

    /// <remarks>https://dev.mysql.com/doc/refman/8.0/en/cast-functions.html</remarks>
    private void GenerateCast(SqlUnaryExpression conversion, SqlExpression operand)
    {
        var (from, to) = (Stored(operand), Stored(conversion));

        // CAST rounds where C# cuts off.
        var cutsOff = NumberTypes.IsInteger(to) && NumberTypes.IsFractional(from) && operand.TypeMapping?.Scale != 0;
        Sql.Append(cutsOff ? "CAST(TRUNCATE(" : "CAST(");
        Visit(operand);
        Sql.Append(cutsOff ? ", 0) AS " : " AS ").Append(CastType(to, conversion.TypeMapping!)).Append(")");
    }

    private static string CastType(Type type, RelationalTypeMapping mapping)
        => NumberTypes.IsSigned(type) || type == typeof(bool) ? "signed"
            : NumberTypes.IsInteger(type) ? "unsigned"
            : type == typeof(string) ? "char"
            : type == typeof(byte[]) ? "binary"
            : type == typeof(float) || type == typeof(double) ? "double"
            : mapping.StoreType;

    private void GenerateConcatenated(SqlExpression expression)
    {
        if (expression is SqlBinaryExpression sum && IsText(sum))
        {
            GenerateConcatenated(sum.Left);
            Sql.Append(", ");
            GenerateConcatenated(sum.Right);
        }
        else
        {
            Visit(expression);
        }
    }

    /// <summary>The server refuses a difference below zero if one of its operands is unsigned; .NET widens those up to 32 bits.</summary>
    private static SqlExpression AsSigned(SqlExpression operand)
        => Stored(operand) is var type && NumberTypes.IsInteger(type) && !NumberTypes.IsSigned(type) && type != typeof(ulong)
            && operand is not SqlConstantExpression
            ? new SqlUnaryExpression(ExpressionType.Convert, operand, typeof(long), LongTypeMapping.Default)
            : operand;

    /// <summary>The type as the server holds it: an enum is a number or a text.</summary>
    private static Type Stored(SqlExpression expression)
    {
        var type = expression.TypeMapping is { } mapping ? mapping.Converter?.ProviderClrType ?? mapping.ClrType : expression.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? Enum.GetUnderlyingType(type) : type;
    }

    private static bool IsText(SqlBinaryExpression binary) => binary.OperatorType is ExpressionType.Add && binary.Type == typeof(string);

    private static bool IsBoolean(SqlExpression expression) => expression.Type == typeof(bool) || expression.Type == typeof(bool?);

    private static bool IsBitwise(ExpressionType type) => type is ExpressionType.And or ExpressionType.Or or ExpressionType.ExclusiveOr;
}
