using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Pomelo.EntityFrameworkCore.MySql.Query.Internal.Expressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Tells which of the provider's own expressions can be null.</summary>
internal sealed class MySqlSqlNullabilityProcessor(
    RelationalParameterBasedSqlProcessorDependencies dependencies, RelationalParameterBasedSqlProcessorParameters parameters)
    : SqlNullabilityProcessor(dependencies, parameters)
{
    private bool _hasNull;

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

    /// <summary>
    /// EF fills a list of values up with its last one, so that lists of about the same length have the same text; but a null it takes out of
    /// the list first it fills up with all the same, and NOT IN would find nothing. Lists with nulls are not filled up.
    /// </summary>
    protected override SqlExpression VisitIn(InExpression inExpression, bool allowOptimizedExpansion, out bool nullable)
    {
        var outer = _hasNull;
        _hasNull = inExpression.ValuesParameter is { } parameter
            && ParametersDecorator.GetAndDisableCaching()[parameter.Name] is IEnumerable values && values.Cast<object?>().Contains(null);
        var visited = base.VisitIn(inExpression, allowOptimizedExpansion, out nullable);
        _hasNull = outer;
        return visited;
    }

    protected override int CalculateParameterBucketSize(int count, RelationalTypeMapping elementTypeMapping)
        => _hasNull ? 1 : base.CalculateParameterBucketSize(count, elementTypeMapping);

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
