using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>What of a command's columns decides which statement it can be part of.</summary>
internal static class CommandColumns
{
    public static bool ReadsBack(this IReadOnlyModificationCommand command)
    {
        for (var i = 0; i < command.ColumnModifications.Count; i++)
        {
            if (command.ColumnModifications[i].IsRead)
            {
                return true;
            }
        }

        return false;
    }

    public static List<IColumnModification> Written(this IReadOnlyModificationCommand command)
        => [.. command.ColumnModifications.Where(c => c.IsWrite)];

    public static List<IColumnModification> ReadBack(this IReadOnlyModificationCommand command)
        => [.. command.ColumnModifications.Where(c => c.IsRead)];

    public static List<IColumnModification> Conditions(this IReadOnlyModificationCommand command)
        => [.. command.ColumnModifications.Where(c => c.IsCondition)];

    /// <summary>
    /// Whether two rows fit in one statement. New rows need the same columns; changed rows only the same conditions, for a row may keep what others change.
    /// Changed rows whose values the server makes go one by one: an UPDATE returns nothing.
    /// </summary>
    public static bool FitsWith(this IReadOnlyModificationCommand command, IReadOnlyModificationCommand first)
        => command.EntityState == first.EntityState
            && command.TableName == first.TableName
            && command.Schema == first.Schema
            && command.EntityState switch
            {
                EntityState.Added => HasSame(command, first, c => c.IsWrite) && HasSame(command, first, c => c.IsRead),
                EntityState.Modified => !command.ReadsBack() && !first.ReadsBack() && HasSame(command, first, c => c.IsCondition),
                _ => HasSame(command, first, c => c.IsCondition),
            };

    private static bool HasSame(IReadOnlyModificationCommand command, IReadOnlyModificationCommand first, Func<IColumnModification, bool> counts)
    {
        var (columns, others) = (command.ColumnModifications, first.ColumnModifications);
        for (int i = 0, j = 0; ; i++, j++)
        {
            i = Next(columns, i, counts);
            j = Next(others, j, counts);
            if (i == columns.Count || j == others.Count)
            {
                return i == columns.Count && j == others.Count;
            }

            if (columns[i].ColumnName != others[j].ColumnName)
            {
                return false;
            }
        }
    }

    private static int Next(IReadOnlyList<IColumnModification> columns, int from, Func<IColumnModification, bool> counts)
    {
        while (from < columns.Count && !counts(columns[from]))
        {
            from++;
        }

        return from;
    }
}
