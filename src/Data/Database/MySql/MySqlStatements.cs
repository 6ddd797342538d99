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
        Cell[] keys = [.. rows.Select(r => r.ColumnModifications.First(IsKeyCondition)).Select(c => new Cell(c, c.OriginalValue))];
        sql.Append("UPDATE ");
        helper.DelimitIdentifier(sql, rows[0].TableName);
        sql.Append(" SET ");
        var isFirst = true;
        foreach (var (name, cells) in Collect(rows, c => c.IsWrite, c => c.Value))
        {
            sql.Append(isFirst ? "" : ", ");
            helper.DelimitIdentifier(sql, name);
            sql.Append(" = ");
            AppendNewValue(name, keys, cells);
            isFirst = false;
        }

        sql.Append("\nWHERE ");
        helper.DelimitIdentifier(sql, keys[0].Column!.ColumnName);
        sql.Append(" IN (");
        for (var row = 0; row < rows.Count; row++)
        {
            sql.Append(row == 0 ? "" : ", ");
            Append(keys[row]);
        }

        sql.Append(')');
        foreach (var (name, cells) in Collect(rows, c => c.IsCondition && !c.IsKey, c => c.OriginalValue))
        {
            sql.Append(" AND ");
            helper.DelimitIdentifier(sql, name);
            sql.Append(" = ");
            AppendByKey(keys, cells, otherwise: null);
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
            var key = rows[row].ColumnModifications.First(IsKeyCondition);
            helper.DelimitIdentifier(sql, key.ColumnName);
            sql.Append(" = ");
            _literals.Append(key, key.OriginalValue);
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

    /// <summary>Certain columns, each with a cell for each row; the cell is empty where the row does not have the column.</summary>
    private static Dictionary<string, Cell[]> Collect(
        IReadOnlyList<IReadOnlyModificationCommand> rows, Func<IColumnModification, bool> isMeant, Func<IColumnModification, object?> getValue)
    {
        var cellsByColumn = new Dictionary<string, Cell[]>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var column in rows[row].ColumnModifications)
            {
                if (isMeant(column))
                {
                    if (!cellsByColumn.TryGetValue(column.ColumnName, out var cells))
                    {
                        cellsByColumn.Add(column.ColumnName, cells = new Cell[rows.Count]);
                    }

                    cells[row] = new Cell(column, getValue(column));
                }
            }
        }

        return cellsByColumn;
    }

    private static bool IsCountedUp(Cell cell)
        => cell is { Column: { IsCondition: true, OriginalValue: int original }, Value: int value } && value == original + 1;

    private void AppendNewValue(string name, Cell[] keys, Cell[] cells)
    {
        if (Array.TrueForAll(cells, IsCountedUp))
        {
            helper.DelimitIdentifier(sql, name);
            sql.Append(" + 1");
        }
        else
        {
            AppendByKey(keys, cells, otherwise: Array.Exists(cells, c => c.Column is null) ? name : null);
        }
    }

    /// <summary>One value where all rows have the same, otherwise a value for each key.</summary>
    private void AppendByKey(Cell[] keys, Cell[] cells, string? otherwise)
    {
        if (otherwise is null && Array.TrueForAll(cells, c => Equals(c.Value, cells[0].Value)))
        {
            Append(cells[0]);
            return;
        }

        sql.Append("CASE ");
        helper.DelimitIdentifier(sql, keys[0].Column!.ColumnName);
        for (var row = 0; row < cells.Length; row++)
        {
            if (cells[row].Column is not null)
            {
                sql.Append(" WHEN ");
                Append(keys[row]);
                sql.Append(" THEN ");
                Append(cells[row]);
            }
        }

        if (otherwise is not null)
        {
            sql.Append(" ELSE ");
            helper.DelimitIdentifier(sql, otherwise);
        }

        sql.Append(" END");
    }

    private void Append(Cell cell) => _literals.Append(cell.Column!, cell.Value);

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

    /// <summary>What a row has in a column, read once.</summary>
    private readonly record struct Cell(IColumnModification? Column, object? Value);
}
