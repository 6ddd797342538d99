using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Pomelo.EntityFrameworkCore.MySql.Query.Internal.Expressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Tells which of the provider's own expressions can be null.</summary>
internal sealed class MySqlSqlNullabilityProcessor(
    RelationalParameterBasedSqlProcessorDependencies dependencies, RelationalParameterBasedSqlProcessorParameters parameters)
    : SqlNullabilityProcessor(dependencies, parameters)
{
    protected override SqlExpression VisitCustomSqlExpression(SqlExpression sqlExpression, bool allowOptimizedExpansion, out bool nullable)
    {
        if (sqlExpression is not MySqlPhraseExpression phrase)
        {
            return base.VisitCustomSqlExpression(sqlExpression, allowOptimizedExpansion, out nullable);
        }

        nullable = false;
        var parts = new SqlExpression[phrase.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Visit(phrase.Parts[i], out var isPartNullable);
            nullable |= isPartNullable;
        }

        return phrase.Update(parts);
    }

    protected override bool IsCollectionTable(TableExpressionBase table, [NotNullWhen(true)] out Expression? collection)
    {
        collection = (table as MySqlJsonTableExpression)?.Json;
        return collection is not null || base.IsCollectionTable(table, out collection);
    }

    protected override TableExpressionBase UpdateParameterCollection(TableExpressionBase table, SqlParameterExpression newCollectionParameter)
        => table is MySqlJsonTableExpression jsonTable
            ? jsonTable.Update(newCollectionParameter, jsonTable.ValueType)
            : base.UpdateParameterCollection(table, newCollectionParameter);
}

internal sealed class MySqlParameterBasedSqlProcessor(
    RelationalParameterBasedSqlProcessorDependencies dependencies, RelationalParameterBasedSqlProcessorParameters parameters)
    : RelationalParameterBasedSqlProcessor(dependencies, parameters)
{
    protected override Expression ProcessSqlNullability(Expression queryExpression, ParametersCacheDecorator parametersDecorator)
        => new MySqlSqlNullabilityProcessor(Dependencies, Parameters).Process(queryExpression, parametersDecorator);
}
