using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>How what the server made of new or changed rows comes back.</summary>
internal enum ReadBack
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>A row of values for each row, in order.</summary>
    Rows,

    /// <summary>The first key and the distance to the next.</summary>
    FirstKey,
}

/// <summary>Reads back what the server made: keys above all.</summary>
/// <remarks>
/// MariaDB's INSERT ... RETURNING returns rows in the order of VALUES. MySQL has only LAST_INSERT_ID(), the first key of the last INSERT; since the number of
/// rows is known before it begins, the others follow at the distance auto_increment_increment, whatever other sessions insert meanwhile
/// (https://dev.mysql.com/doc/refman/8.0/en/innodb-auto-increment-handling.html, "simple inserts").
/// </remarks>
internal static class GeneratedValues
{
    private const string FirstKey = "LAST_INSERT_ID()";
    private const string Distance = "@@SESSION.auto_increment_increment";

    /// <summary>Ends an INSERT.</summary>
    public static ReadBack AppendAfterInsert(SqlText sql, IReadOnlyList<IReadOnlyModificationCommand> commands, bool returning)
    {
        var columns = commands[0].ReadBack();
        if (columns.Count == 0)
        {
            sql.Append(";\n");
            return ReadBack.None;
        }

        if (returning)
        {
            sql.Append("\nRETURNING ");
            InsertStatement.AppendNames(sql, columns);
            sql.Append(";\n");
            return ReadBack.Rows;
        }

        if (FindGeneratedKey(commands[0]) is not { } key)
        {
            AppendSelectRow(sql, commands[0], c => c.Value);
            return ReadBack.Rows;
        }

        if (columns.Count == 1)
        {
            sql.Append($";\nSELECT {FirstKey}, {Distance};\n");
            return ReadBack.FirstKey;
        }

        var name = sql.Helper.DelimitIdentifier(key.ColumnName);
        sql.Append(";\nSELECT ");
        InsertStatement.AppendNames(sql, columns);
        sql.Append("\nFROM ").AppendName(commands[0].TableName);
        sql.Append($"\nWHERE {name} >= {FirstKey} AND {name} < {FirstKey} + {commands.Count} * {Distance} AND ({name} - {FirstKey}) % {Distance} = 0");
        sql.Append($"\nORDER BY {name};\n");
        return ReadBack.Rows;
    }

    /// <summary>Ends an UPDATE of one row.</summary>
    public static ReadBack AppendAfterUpdate(SqlText sql, IReadOnlyModificationCommand command)
    {
        if (!command.ReadsBack())
        {
            sql.Append(";\n");
            return ReadBack.None;
        }

        AppendSelectRow(sql, command, c => c.OriginalValue);
        return ReadBack.Rows;
    }

    /// <summary>New rows whose values come back in a way that works for one row only.</summary>
    public static bool MustGoAlone(IReadOnlyModificationCommand command, bool returning)
        => !returning && command.ReadsBack() && FindGeneratedKey(command) is null;

    public static void SetKeys(IReadOnlyList<IReadOnlyModificationCommand> commands, long first, long distance)
    {
        for (var row = 0; row < commands.Count; row++)
        {
            var column = FindGeneratedKey(commands[row])!;
            var mapping = column.TypeMapping!;
            var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
            var stored = Convert.ChangeType(first + (row * distance), type, CultureInfo.InvariantCulture);
            column.Value = mapping.Converter is { } converter ? converter.ConvertFromProvider(stored) : stored;
        }
    }

    private static IColumnModification? FindGeneratedKey(IReadOnlyModificationCommand command)
        => command.ColumnModifications.FirstOrDefault(
            c => c is { IsRead: true, Property: { } property } && property.GetValueGenerationStrategy() is MySqlValueGenerationStrategy.IdentityColumn);

    private static void AppendSelectRow(SqlText sql, IReadOnlyModificationCommand command, Func<IColumnModification, object?> valueOf)
    {
        sql.Append(";\nSELECT ");
        InsertStatement.AppendNames(sql, command.ReadBack());
        sql.Append("\nFROM ").AppendName(command.TableName).Append("\nWHERE ROW_COUNT() = 1");
        foreach (var key in command.ColumnModifications.Where(c => c.IsKey))
        {
            sql.Append(" AND ").AppendToLog($"{sql.Helper.DelimitIdentifier(key.ColumnName)} = ?");
            RowConditions.AppendEquals(sql, key, valueOf(key));
        }

        sql.Append(";\n");
    }
}
