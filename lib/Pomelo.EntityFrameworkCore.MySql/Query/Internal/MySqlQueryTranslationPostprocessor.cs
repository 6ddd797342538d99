using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>The last look at a query before its text is made: what the server could not run is refused here, with the reason.</summary>
internal sealed class MySqlQueryTranslationPostprocessor(
    QueryTranslationPostprocessorDependencies dependencies, RelationalQueryTranslationPostprocessorDependencies relationalDependencies,
    RelationalQueryCompilationContext context, ServerVersionSupport supports)
    : RelationalQueryTranslationPostprocessor(dependencies, relationalDependencies, context)
{
    public override Expression Process(Expression query)
    {
        var processed = base.Process(query);
        new Check(supports).Visit(processed);
        return processed;
    }

    protected override Expression ProcessTypeMappings(Expression expression)
        => new MySqlTypeMappingPostprocessor(Dependencies, RelationalDependencies, RelationalQueryCompilationContext).Process(expression);

    private sealed class Check(ServerVersionSupport supports) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node)
        {
            if (node is ShapedQueryExpression shaped)
            {
                Visit(shaped.QueryExpression);
                return node;
            }

            if (node is SelectExpression select)
            {
                foreach (var table in select.Tables)
                {
                    EnsureSupported(table);
                }
            }

            return base.VisitExtension(node);
        }

        private void EnsureSupported(TableExpressionBase table)
        {
            var refused = table switch
            {
                CrossApplyExpression => !supports.CrossApply,
                OuterApplyExpression => !supports.OuterApply,

                // A server with LATERAL also lets a derived table of a subquery see the query around that.
                JoinExpressionBase { Table: SelectExpression or SetOperationBase } join => !supports.CrossApply && OuterReferences.AreIn(join.Table),
                SelectExpression or SetOperationBase => !supports.CrossApply && OuterReferences.AreIn(table),
                _ => false,
            };
            if (refused)
            {
                throw new InvalidOperationException(
                    $"The query needs a table made by a subquery that refers to the tables around it (LATERAL), which {supports.ServerVersion} does not "
                    + "have. It comes of Distinct, Take, Skip or a set operation inside a subquery: ask for the rows and do that part in memory.");
            }
        }
    }
}
