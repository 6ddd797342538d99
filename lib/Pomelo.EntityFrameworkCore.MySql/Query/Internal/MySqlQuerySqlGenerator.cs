using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure;
using Pomelo.EntityFrameworkCore.MySql.Query.Internal.Expressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Writes a query as text: what of SELECT is the server's own.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/select.html</remarks>
internal sealed partial class MySqlQuerySqlGenerator(QuerySqlGeneratorDependencies dependencies, ServerVersionSupport supports)
    : QuerySqlGenerator(dependencies)
{
    /// <summary>The server has no way to say "all rows from the n-th on" but this number.</summary>
    private const string NoLimit = "18446744073709551615";

    protected override Expression VisitExtension(Expression extensionExpression)
    {
        switch (extensionExpression)
        {
            case MySqlPhraseExpression phrase:
                for (var i = 0; i < phrase.Parts.Count; i++)
                {
                    Sql.Append(i == 0 ? "" : " ");
                    Visit(phrase.Parts[i]);
                }

                return phrase;
            case MySqlJsonTableExpression jsonTable:
                GenerateJsonTable(jsonTable);
                return jsonTable;
            default:
                return base.VisitExtension(extensionExpression);
        }
    }

    protected override Expression VisitSelect(SelectExpression selectExpression)
    {
        var outer = _readsModifiedTable;
        _readsModifiedTable &= !IsMaterialized(selectExpression);
        base.VisitSelect(selectExpression);
        _readsModifiedTable = outer;
        return selectExpression;
    }

    protected override void GeneratePseudoFromClause() => Sql.AppendLine().Append("FROM DUAL");

    protected override void GenerateLimitOffset(SelectExpression selectExpression)
    {
        if (selectExpression is { Limit: null, Offset: null })
        {
            return;
        }

        Sql.AppendLine().Append("LIMIT ");
        if (selectExpression.Limit is { } limit)
        {
            Visit(limit);
        }
        else
        {
            Sql.Append(NoLimit);
        }

        if (selectExpression.Offset is { } offset)
        {
            Sql.Append(" OFFSET ");
            Visit(offset);
        }
    }

    protected override Expression VisitCrossApply(CrossApplyExpression crossApplyExpression)
    {
        GenerateLateral("JOIN", crossApplyExpression.Table);
        return crossApplyExpression;
    }

    protected override Expression VisitOuterApply(OuterApplyExpression outerApplyExpression)
    {
        GenerateLateral("LEFT JOIN", outerApplyExpression.Table);
        return outerApplyExpression;
    }

    protected override Expression VisitExcept(ExceptExpression exceptExpression)
    {
        EnsureExceptAndIntersect();
        return base.VisitExcept(exceptExpression);
    }

    protected override Expression VisitIntersect(IntersectExpression intersectExpression)
    {
        EnsureExceptAndIntersect();
        return base.VisitIntersect(intersectExpression);
    }

    protected override void GenerateSetOperation(SetOperationBase setOperation)
    {
        if (setOperation is not UnionExpression)
        {
            EnsureExceptAndIntersect();
        }

        base.GenerateSetOperation(setOperation);
    }

    /// <summary>Rows as SELECTs joined by UNION ALL, which unlike VALUES is the same on every server and names the columns.</summary>
    protected override void GenerateValues(ValuesExpression valuesExpression)
    {
        if (valuesExpression.RowValues is not { Count: > 0 } rows)
        {
            throw new InvalidOperationException("An empty collection cannot be the source of a query on the server.");
        }

        for (var row = 0; row < rows.Count; row++)
        {
            Sql.Append(row == 0 ? "SELECT " : " UNION ALL SELECT ");
            for (var column = 0; column < rows[row].Values.Count; column++)
            {
                Sql.Append(column == 0 ? "" : ", ");
                Visit(rows[row].Values[column]);
                if (row == 0)
                {
                    Sql.Append(AliasSeparator).Append(Dependencies.SqlGenerationHelper.DelimitIdentifier(valuesExpression.ColumnNames[column]));
                }
            }
        }
    }

    private void GenerateLateral(string join, TableExpressionBase table)
    {
        Sql.Append(join).Append(" ");
        if (table is SelectExpression)
        {
            Sql.Append("LATERAL ");
        }

        Visit(table);
        Sql.Append(" ON TRUE");
    }

    private void EnsureExceptAndIntersect()
    {
        if (!supports.ExceptIntercept)
        {
            throw new InvalidOperationException($"{supports.ServerVersion} has neither EXCEPT nor INTERSECT.");
        }
    }

    /// <remarks>https://dev.mysql.com/doc/refman/8.0/en/json-table-functions.html</remarks>
    private void GenerateJsonTable(MySqlJsonTableExpression expression)
    {
        if (!supports.JsonTable)
        {
            throw new InvalidOperationException($"{supports.ServerVersion} has no JSON_TABLE; use ParameterTranslationMode.MultipleParameters.");
        }

        var helper = Dependencies.SqlGenerationHelper;
        Sql.Append("JSON_TABLE(");
        Visit(expression.Json);
        Sql.Append(", '$[*]' COLUMNS (")
            .Append(helper.DelimitIdentifier(MySqlJsonTableExpression.KeyColumn)).Append(" FOR ORDINALITY, ")
            .Append(helper.DelimitIdentifier(MySqlJsonTableExpression.ValueColumn)).Append(" ").Append(expression.ValueType!).Append(" PATH '$'))")
            .Append(AliasSeparator).Append(helper.DelimitIdentifier(expression.Alias));
    }
}
