using Microsoft.EntityFrameworkCore.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>Which rows a statement means: each by its key and version token as they were read.</summary>
internal static class RowConditions
{
    /// <summary>
    /// Several rows of a table are found through its primary key whatever the optimizer thinks of a small table: what it scans, it locks.
    /// </summary>
    public static void AppendTable(SqlText sql, IReadOnlyList<IReadOnlyModificationCommand> commands)
    {
        sql.AppendName(commands[0].TableName);
        if (commands.Count > 1 && commands[0].ColumnModifications.Any(c => c is { IsCondition: true, IsKey: true }))
        {
            sql.Append(" FORCE INDEX (PRIMARY)");
        }
    }

    public static void AppendWhere(SqlText sql, IReadOnlyList<IReadOnlyModificationCommand> commands)
    {
        var conditions = commands[0].Conditions();
        sql.Append("\nWHERE ");
        for (var row = 0; row < commands.Count; row++)
        {
            sql.AppendUnlogged(row == 0 ? "" : "\n   OR ");
            Append(sql, commands[row], keyOnly: false);
        }

        sql.AppendToLog(string.Join(" AND ", conditions.Select(c => $"{sql.Helper.DelimitIdentifier(c.ColumnName)} = ?")));
        if (commands.Count > 1)
        {
            sql.AppendToLog($" /* {commands.Count} rows */");
        }
    }

    /// <summary>One row, to what is sent only.</summary>
    public static void Append(SqlText sql, IReadOnlyModificationCommand command, bool keyOnly)
    {
        var isFirst = true;
        foreach (var column in command.ColumnModifications)
        {
            if (!column.IsCondition || (keyOnly && !column.IsKey))
            {
                continue;
            }

            sql.AppendUnlogged(isFirst ? "" : " AND ");
            isFirst = false;
            AppendEquals(sql, column, Original(column));
        }
    }

    /// <summary>As it was read. A migration's row has only one value.</summary>
    public static object? Original(IColumnModification column)
        => column.Entry is null ? column.OriginalValue ?? column.Value : column.OriginalValue;

    public static void AppendEquals(SqlText sql, IColumnModification column, object? value)
    {
        sql.AppendUnlogged(sql.Helper.DelimitIdentifier(column.ColumnName)).AppendUnlogged(value is null ? " IS " : " = ");
        sql.AppendValue(value, column.TypeMapping!);
    }
}
