using Microsoft.EntityFrameworkCore.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>One INSERT for all new rows of one shape.</summary>
internal static class InsertStatement
{
    public static void Append(SqlText sql, IReadOnlyList<IReadOnlyModificationCommand> commands)
    {
        var written = commands[0].Written();
        sql.Append("INSERT INTO ").AppendName(commands[0].TableName).Append(" (");
        AppendNames(sql, written);
        sql.Append(")\nVALUES ");
        for (var row = 0; row < commands.Count; row++)
        {
            sql.AppendUnlogged(row == 0 ? "(" : "),\n(");
            AppendRow(sql, commands[row]);
        }

        sql.AppendUnlogged(")").AppendToLog($"({string.Join(", ", written.Select(_ => "?"))})");
        if (commands.Count > 1)
        {
            sql.AppendToLog($" /* {commands.Count} rows */");
        }
    }

    public static void AppendNames(SqlText sql, List<IColumnModification> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            sql.Append(i == 0 ? "" : ", ").AppendName(columns[i].ColumnName);
        }
    }

    private static void AppendRow(SqlText sql, IReadOnlyModificationCommand command)
    {
        var isFirst = true;
        for (var i = 0; i < command.ColumnModifications.Count; i++)
        {
            var column = command.ColumnModifications[i];
            if (!column.IsWrite)
            {
                continue;
            }

            if (!isFirst)
            {
                sql.AppendUnlogged(",");
            }

            isFirst = false;
            sql.AppendValue(column.Value, column.TypeMapping!);
        }
    }
}
