using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal.Expressions;

/// <summary>A JSON array as a table: a parameter with many values.</summary>
/// <remarks>https://mariadb.com/kb/en/json_table/</remarks>
internal sealed class MySqlJsonTableExpression(string alias, SqlExpression json, string? valueType)
    : TableValuedFunctionExpression(alias, "JSON_TABLE", schema: null, builtIn: true, [json])
{
    public const string KeyColumn = "key";
    public const string ValueColumn = "value";

    public SqlExpression Json => Arguments[0];

    /// <summary>The column type of the values; known once the values are compared with something.</summary>
    public string? ValueType { get; } = valueType;

    public MySqlJsonTableExpression Update(SqlExpression json, string? valueType)
        => json == Json && valueType == ValueType ? this : new(Alias, json, valueType);

    public override TableExpressionBase Clone(string? alias, ExpressionVisitor cloningExpressionVisitor)
        => new MySqlJsonTableExpression(alias!, (SqlExpression)cloningExpressionVisitor.Visit(Json), ValueType);

    public override TableValuedFunctionExpression WithAlias(string newAlias) => new MySqlJsonTableExpression(newAlias, Json, ValueType);

    public override TableValuedFunctionExpression Update(IReadOnlyList<SqlExpression> arguments) => Update(arguments[0], ValueType);

    public override Expression Quote() => throw new NotSupportedException("Queries are not precompiled by this provider.");

    public override bool Equals(object? obj) => obj is MySqlJsonTableExpression other && base.Equals(other) && ValueType == other.ValueType;

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), ValueType);

    protected override Expression VisitChildren(ExpressionVisitor visitor) => Update((SqlExpression)visitor.Visit(Json), ValueType);

    protected override void Print(ExpressionPrinter expressionPrinter)
    {
        expressionPrinter.Append("JSON_TABLE(");
        expressionPrinter.Visit(Json);
        expressionPrinter.Append(") AS ").Append(Alias);
    }
}
