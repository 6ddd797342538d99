using System.Text;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace GraphCommerce.Data.Database.MySql;

/// <summary>Writes statements for many rows of one table.</summary>
internal sealed class MySqlStatements(StringBuilder sql, ISqlGenerationHelper helper)
{
    private readonly MySqlLiterals _literals = new(sql);

    /// <summary>One INSERT that gives back the keys of its rows, or, where the server has no RETURNING, the first key and the step to the next one.</summary>
    public void WriteInsert(IReadOnlyList<IReadOnlyModificationCommand> rows, bool hasReturning)
    {
        var first = rows[0].ColumnModifications;
        sql.Append("INSERT INTO ");
        helper.DelimitIdentifier(sql, rows[0].TableName);
        sql.Append(" (");
        AppendColumns(first.Where(c => c.IsWrite));
        sql.Append(") VALUES");
        for (var row = 0; row < rows.Count; row++)
        {
            sql.Append(row == 0 ? "\n(" : ",\n(");
            var isFirst = true;
            foreach (var column in rows[row].ColumnModifications)
            {
                if (column.IsWrite)
                {
                    sql.Append(isFirst ? "" : ", ");
                    _literals.Append(column, column.Value);
                    isFirst = false;
                }
            }

            sql.Append(')');
        }

        if (first.Any(c => c.IsRead))
        {
            if (hasReturning)
            {
                sql.Append("\nRETURNING ");
                AppendColumns(first.Where(c => c.IsRead));
            }
            else
            {
                sql.Append(";\nSELECT LAST_INSERT_ID(), @@auto_increment_increment");
            }
        }

        sql.Append(";\n");
    }

    /// <summary>One UPDATE whose values depend on the row's key, and the number of rows that it found.</summary>
    public void WriteUpdate(IReadOnlyList<IReadOnlyModificationCommand> rows)
    {
        var key = rows[0].ColumnModifications.First(IsKeyCondition);
        sql.Append("UPDATE ");
        helper.DelimitIdentifier(sql, rows[0].TableName);
        sql.Append(" SET ");
        var isFirst = true;
        foreach (var (name, columns) in CollectWrittenColumns(rows))
        {
            sql.Append(isFirst ? "" : ", ");
            helper.DelimitIdentifier(sql, name);
            sql.Append(" = ");
            AppendNewValue(name, key, rows, columns);
            isFirst = false;
        }

        sql.Append("\nWHERE ");
        helper.DelimitIdentifier(sql, key.ColumnName);
        sql.Append(" IN (");
        for (var row = 0; row < rows.Count; row++)
        {
            sql.Append(row == 0 ? "" : ", ");
            AppendKey(rows[row]);
        }

        sql.Append(')');
        foreach (var condition in rows[0].ColumnModifications.Where(c => c.IsCondition && !IsKeyCondition(c)))
        {
            sql.Append(" AND ");
            helper.DelimitIdentifier(sql, condition.ColumnName);
            sql.Append(" = ");
            IColumnModification[] columns = [.. rows.Select(r => r.ColumnModifications.First(c => c.IsCondition && c.ColumnName == condition.ColumnName))];
            AppendByKey(key, rows, columns, c => c.OriginalValue, otherwise: null);
        }

        sql.Append(";\nSELECT ROW_COUNT();\n");
    }

    /// <summary>The numbers, counted from 0, of those rows that have the values that an UPDATE gave them.</summary>
    public void WriteSelectWritten(IReadOnlyList<IReadOnlyModificationCommand> rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            sql.Append(row == 0 ? "SELECT " : "\nUNION ALL SELECT ").Append(row).Append(" FROM ");
            helper.DelimitIdentifier(sql, rows[row].TableName);
            sql.Append(" WHERE ");
            helper.DelimitIdentifier(sql, rows[row].ColumnModifications.First(IsKeyCondition).ColumnName);
            sql.Append(" = ");
            AppendKey(rows[row]);
            foreach (var column in rows[row].ColumnModifications.Where(c => c.IsWrite))
            {
                sql.Append(" AND ");
                helper.DelimitIdentifier(sql, column.ColumnName);
                sql.Append(" <=> ");
                _literals.Append(column, column.Value);
            }
        }
    }

    private static bool IsKeyCondition(IColumnModification column) => column is { IsKey: true, IsCondition: true };

    /// <summary>Each column that a row writes, with what each row writes; null for a row that leaves it as it is.</summary>
    private static Dictionary<string, IColumnModification?[]> CollectWrittenColumns(IReadOnlyList<IReadOnlyModificationCommand> rows)
    {
        var written = new Dictionary<string, IColumnModification?[]>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var column in rows[row].ColumnModifications)
            {
                if (column.IsWrite)
                {
                    if (!written.TryGetValue(column.ColumnName, out var columns))
                    {
                        written.Add(column.ColumnName, columns = new IColumnModification?[rows.Count]);
                    }

                    columns[row] = column;
                }
            }
        }

        return written;
    }

    private static bool IsCountedUp(IColumnModification? column)
        => column is { IsCondition: true, Value: int value, OriginalValue: int original } && value == original + 1;

    private void AppendNewValue(string name, IColumnModification key, IReadOnlyList<IReadOnlyModificationCommand> rows, IColumnModification?[] columns)
    {
        if (Array.TrueForAll(columns, IsCountedUp))
        {
            helper.DelimitIdentifier(sql, name);
            sql.Append(" + 1");
        }
        else
        {
            AppendByKey(key, rows, columns, c => c.Value, otherwise: Array.IndexOf(columns, null) >= 0 ? name : null);
        }
    }

    /// <summary>One value where all rows have the same, otherwise a value for each key.</summary>
    private void AppendByKey(
        IColumnModification key,
        IReadOnlyList<IReadOnlyModificationCommand> rows,
        IColumnModification?[] columns,
        Func<IColumnModification, object?> getValue,
        string? otherwise)
    {
        if (otherwise is null && Array.TrueForAll(columns, c => Equals(getValue(c!), getValue(columns[0]!))))
        {
            _literals.Append(columns[0]!, getValue(columns[0]!));
            return;
        }

        sql.Append("CASE ");
        helper.DelimitIdentifier(sql, key.ColumnName);
        for (var row = 0; row < rows.Count; row++)
        {
            if (columns[row] is { } column)
            {
                sql.Append(" WHEN ");
                AppendKey(rows[row]);
                sql.Append(" THEN ");
                _literals.Append(column, getValue(column));
            }
        }

        if (otherwise is not null)
        {
            sql.Append(" ELSE ");
            helper.DelimitIdentifier(sql, otherwise);
        }

        sql.Append(" END");
    }

    private void AppendKey(IReadOnlyModificationCommand row)
    {
        var key = row.ColumnModifications.First(IsKeyCondition);
        _literals.Append(key, key.OriginalValue);
    }

    private void AppendColumns(IEnumerable<IColumnModification> columns)
    {
        var isFirst = true;
        foreach (var column in columns)
        {
            sql.Append(isFirst ? "" : ", ");
            helper.DelimitIdentifier(sql, column.ColumnName);
            isFirst = false;
        }
    }
}
