using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Pomelo.EntityFrameworkCore.MySql.Query.Internal.Expressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>UPDATE and DELETE with joins; parameters with many values as one JSON text.</summary>
internal sealed class MySqlQueryableMethodTranslatingExpressionVisitor : RelationalQueryableMethodTranslatingExpressionVisitor
{
    private readonly SqlAliasManager _aliases;
    private readonly IRelationalTypeMappingSource _types;

    public MySqlQueryableMethodTranslatingExpressionVisitor(
        QueryableMethodTranslatingExpressionVisitorDependencies dependencies,
        RelationalQueryableMethodTranslatingExpressionVisitorDependencies relationalDependencies, RelationalQueryCompilationContext context)
        : base(dependencies, relationalDependencies, context)
        => (_aliases, _types) = (context.SqlAliasManager, relationalDependencies.TypeMappingSource);

    private MySqlQueryableMethodTranslatingExpressionVisitor(MySqlQueryableMethodTranslatingExpressionVisitor parent)
        : base(parent)
        => (_aliases, _types) = (parent._aliases, parent._types);

    protected override QueryableMethodTranslatingExpressionVisitor CreateSubqueryVisitor()
        => new MySqlQueryableMethodTranslatingExpressionVisitor(this);

    protected override bool IsValidSelectExpressionForExecuteDelete(SelectExpression selectExpression)
        => selectExpression is { Limit: null, Offset: null, IsDistinct: false, GroupBy: [], Having: null, Orderings: [] };

    protected override bool IsValidSelectExpressionForExecuteUpdate(
        SelectExpression selectExpression, TableExpressionBase targetTable, [NotNullWhen(true)] out TableExpression? tableExpression)
    {
        var table = targetTable is JoinExpressionBase join ? join.Table : targetTable;
        tableExpression = selectExpression is { Limit: null, Offset: null, IsDistinct: false, GroupBy: [], Having: null, Orderings: [] }
            ? table as TableExpression
            : null;
        return tableExpression is not null;
    }

    /// <summary>Only of a parameter: MariaDB reads a column of another table but once in JSON_TABLE, and wrongly so.</summary>
    protected override ShapedQueryExpression? TranslatePrimitiveCollection(SqlExpression sqlExpression, IProperty? property, string tableAlias)
    {
        if (sqlExpression is not SqlParameterExpression)
        {
            AddTranslationErrorDetails("A collection in a JSON column cannot be queried into; store its elements in a table of their own.");
            return null;
        }

        var elementType = sqlExpression.Type.GetInterfaces().Append(sqlExpression.Type)
            .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        var plainType = Nullable.GetUnderlyingType(elementType) ?? elementType;
        var elementMapping = sqlExpression.TypeMapping?.ElementTypeMapping as RelationalTypeMapping;
        var keyMapping = _types.FindMapping(typeof(int))!;
        var table = new MySqlJsonTableExpression(tableAlias, sqlExpression, elementMapping?.StoreType);
        var key = new ColumnExpression(MySqlJsonTableExpression.KeyColumn, tableAlias, typeof(int), keyMapping, nullable: false);
        var isNullable = !elementType.IsValueType || plainType != elementType;
        var select = new SelectExpression(
            [table],
            new ColumnExpression(MySqlJsonTableExpression.ValueColumn, tableAlias, plainType, elementMapping, isNullable),
            identifier: [(key, keyMapping.Comparer)],
            _aliases);
        select.AppendOrdering(new OrderingExpression(key, ascending: true));

        Expression shaper = new ProjectionBindingExpression(
            select, new ProjectionMember(), plainType.IsValueType ? typeof(Nullable<>).MakeGenericType(plainType) : plainType);
        return new ShapedQueryExpression(select, shaper.Type == elementType ? shaper : Expression.Convert(shaper, elementType));
    }
}
