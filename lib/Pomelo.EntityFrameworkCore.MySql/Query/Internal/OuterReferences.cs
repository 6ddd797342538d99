using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Looks for columns of tables that a subquery does not have itself.</summary>
internal sealed class OuterReferences : ExpressionVisitor
{
    private readonly HashSet<string> _own = [];
    private readonly HashSet<string> _referred = [];

    public static bool AreIn(TableExpressionBase subquery)
    {
        var references = new OuterReferences();
        references.Visit(subquery);
        return !references._referred.IsSubsetOf(references._own);
    }

    protected override Expression VisitExtension(Expression node)
    {
        if (node is ColumnExpression column)
        {
            _referred.Add(column.TableAlias);
        }
        else if (node is TableExpressionBase { Alias: { } alias })
        {
            _own.Add(alias);
        }

        return base.VisitExtension(node);
    }
}
