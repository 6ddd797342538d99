using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Pomelo.EntityFrameworkCore.MySql.Query.Internal.Expressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Gives a parameter with many values the type of what its values are compared with.</summary>
internal sealed class MySqlTypeMappingPostprocessor(
    QueryTranslationPostprocessorDependencies dependencies, RelationalQueryTranslationPostprocessorDependencies relationalDependencies,
    RelationalQueryCompilationContext context)
    : RelationalTypeMappingPostprocessor(dependencies, relationalDependencies, context)
{
    protected override Expression VisitExtension(Expression expression)
    {
        if (expression is not MySqlJsonTableExpression { Json: SqlParameterExpression parameter } table)
        {
            return base.VisitExtension(expression);
        }

        var valueMapping = TryGetInferredTypeMapping(table.Alias, MySqlJsonTableExpression.ValueColumn, out var inferred)
            ? inferred
            : parameter.TypeMapping?.ElementTypeMapping as RelationalTypeMapping
                ?? throw new InvalidOperationException($"The column type of the values of parameter {parameter.Name} cannot be told from the query.");
        var collectionMapping = RelationalDependencies.TypeMappingSource.FindMapping(parameter.Type, QueryCompilationContext.Model, valueMapping)
            ?? throw new InvalidOperationException($"Values of {valueMapping.StoreType} cannot be sent as JSON.");
        return table.Update(parameter.ApplyTypeMapping(collectionMapping), valueMapping.StoreType);
    }
}
