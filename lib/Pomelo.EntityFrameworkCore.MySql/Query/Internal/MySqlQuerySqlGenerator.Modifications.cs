using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>UPDATE and DELETE of many rows, and subqueries in them.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/update.html, https://dev.mysql.com/doc/refman/8.0/en/delete.html</remarks>
internal sealed partial class MySqlQuerySqlGenerator
{
    /// <summary>The table that the statement changes.</summary>
    private string? _modifiedTable;

    /// <summary>Whether a table named now is read by a subquery that the server would run while it changes that table.</summary>
    private bool _readsModifiedTable;

    protected override Expression VisitDelete(DeleteExpression deleteExpression)
    {
        _modifiedTable = deleteExpression.Table.Name;
        Sql.Append("DELETE ").Append(Dependencies.SqlGenerationHelper.DelimitIdentifier(deleteExpression.Table.Alias));
        GenerateFrom(deleteExpression.SelectExpression);
        GenerateWhere(deleteExpression.SelectExpression.Predicate);
        return deleteExpression;
    }

    protected override Expression VisitUpdate(UpdateExpression updateExpression)
    {
        _modifiedTable = updateExpression.Table.Name;
        Sql.Append("UPDATE ");
        for (var i = 0; i < updateExpression.SelectExpression.Tables.Count; i++)
        {
            if (i > 0)
            {
                Sql.AppendLine();
            }

            Visit(updateExpression.SelectExpression.Tables[i]);
        }

        Sql.AppendLine().Append("SET ");
        var setters = ColumnSetterOrder.Sort(updateExpression.ColumnValueSetters);
        for (var i = 0; i < setters.Count; i++)
        {
            Sql.Append(i == 0 ? "" : ", ");
            Visit(setters[i].Column);
            Sql.Append(" = ");
            Visit(setters[i].Value);
        }

        GenerateWhere(updateExpression.SelectExpression.Predicate);
        return updateExpression;
    }

    /// <summary>
    /// A table that the statement changes may not be read by its subqueries (error 1093) but through a derived table that the server
    /// fills beforehand; the limit keeps the optimizer from merging it.
    /// </summary>
    protected override Expression VisitTable(TableExpression tableExpression)
    {
        if (!_readsModifiedTable || tableExpression.Name != _modifiedTable)
        {
            return base.VisitTable(tableExpression);
        }

        var helper = Dependencies.SqlGenerationHelper;
        Sql.Append("(SELECT * FROM ").Append(helper.DelimitIdentifier(tableExpression.Name, tableExpression.Schema))
            .Append(" LIMIT ").Append(NoLimit).Append(")").Append(AliasSeparator).Append(helper.DelimitIdentifier(tableExpression.Alias));
        return tableExpression;
    }

    protected override Expression VisitScalarSubquery(ScalarSubqueryExpression scalarSubqueryExpression)
    {
        InSubquery(() => base.VisitScalarSubquery(scalarSubqueryExpression));
        return scalarSubqueryExpression;
    }

    protected override void GenerateExists(ExistsExpression existsExpression, bool negated)
        => InSubquery(() => base.GenerateExists(existsExpression, negated));

    /// <summary>A subquery of IN may not have a limit (error 1235) but one level deeper, where it cannot see the query around it.</summary>
    protected override void GenerateIn(InExpression inExpression, bool negated)
    {
        if (inExpression.Subquery is not ({ Limit: not null } or { Offset: not null }))
        {
            InSubquery(() => base.GenerateIn(inExpression, negated));
            return;
        }

        if (OuterReferences.AreIn(inExpression.Subquery))
        {
            throw new InvalidOperationException(
                "The query looks for a value in a subquery with a limit that refers to the query around it, which the server does not allow.");
        }

        Visit(inExpression.Item);
        Sql.Append(negated ? " NOT IN (" : " IN (").AppendLine();
        using (Sql.Indent())
        {
            Sql.AppendLine("SELECT * FROM (");
            using (Sql.Indent())
            {
                Visit(inExpression.Subquery);
            }

            Sql.AppendLine().Append(")").Append(AliasSeparator).AppendLine(Dependencies.SqlGenerationHelper.DelimitIdentifier("limited"));
        }

        Sql.Append(")");
    }

    private static bool IsMaterialized(SelectExpression select)
        => select.Alias is not null && (select.Limit is not null || select.Offset is not null || select.IsDistinct || select.GroupBy.Count > 0);

    private void InSubquery(Action generate)
    {
        var outer = _readsModifiedTable;
        _readsModifiedTable = _modifiedTable is not null;
        generate();
        _readsModifiedTable = outer;
    }

    private void GenerateWhere(SqlExpression? predicate)
    {
        if (predicate is not null)
        {
            Sql.AppendLine().Append("WHERE ");
            Visit(predicate);
        }
    }
}
