using Microsoft.EntityFrameworkCore.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>One DELETE for rows of one table; of the two forms of the statement the one that takes an index by its name.</summary>
internal static class DeleteStatement
{
    public const int MaximumRows = 256;

    public static void Append(SqlText sql, IReadOnlyList<IReadOnlyModificationCommand> commands)
    {
        sql.Append("DELETE ");
        if (commands.Count > 1)
        {
            sql.AppendName(commands[0].TableName).Append(" ");
        }

        sql.Append("FROM ");
        RowConditions.AppendTable(sql, commands);
        RowConditions.AppendWhere(sql, commands);
    }
}
