using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Pomelo.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>
/// The server assigns from left to right and reads what it has just assigned, while EF means the values before the statement:
/// so a column is assigned after all that read it.
/// </summary>
internal static class ColumnSetterOrder
{
    public static IReadOnlyList<ColumnValueSetter> Sort(IReadOnlyList<ColumnValueSetter> setters)
    {
        var remaining = setters.Select(s => (Setter: s, Reads: ColumnReads.In(s.Value))).ToList();
        var sorted = new List<ColumnValueSetter>(setters.Count);
        while (remaining.Count > 0)
        {
            var next = remaining.FindIndex(candidate
                => remaining.All(other => other.Setter == candidate.Setter || !other.Reads.Contains(candidate.Setter.Column)));
            if (next < 0)
            {
                throw new InvalidOperationException(
                    $"The columns {string.Join(", ", remaining.Select(r => r.Setter.Column.Name))} are set from one another in a circle, "
                    + "which one UPDATE of this server cannot do.");
            }

            sorted.Add(remaining[next].Setter);
            remaining.RemoveAt(next);
        }

        return sorted;
    }

    private sealed class ColumnReads : ExpressionVisitor
    {
        private readonly HashSet<ColumnExpression> _columns = [];

        public static HashSet<ColumnExpression> In(SqlExpression value)
        {
            var reads = new ColumnReads();
            reads.Visit(value);
            return reads._columns;
        }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is ColumnExpression column)
            {
                _columns.Add(column);
            }

            return base.VisitExtension(node);
        }
    }
}
