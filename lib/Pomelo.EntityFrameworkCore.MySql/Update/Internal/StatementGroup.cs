using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>The rows that go in one statement.</summary>
internal sealed class StatementGroup(IReadOnlyModificationCommand first, bool returning)
{
    private readonly List<IReadOnlyModificationCommand> _commands = [first];
    private readonly int _maximumRows = first.EntityState switch
    {
        EntityState.Added => GeneratedValues.MustGoAlone(first, returning) ? 1 : int.MaxValue,
        EntityState.Modified => UpdateStatement.MaximumRows,
        _ => DeleteStatement.MaximumRows,
    };

    public IReadOnlyList<IReadOnlyModificationCommand> Commands => _commands;

    public ReadBack ReadBack { get; private set; }

    /// <summary>Of an UPDATE or DELETE: fewer rows affected than meant is a conflict.</summary>
    public bool IsChecked => _commands[0].EntityState is not EntityState.Added;

    /// <summary>The rows that the server counts as affected; those of a statement that returns rows it does not count.</summary>
    public int ExpectedCount => IsChecked || !returning || ReadBack is ReadBack.None ? _commands.Count : 0;

    public bool TryAdd(IReadOnlyModificationCommand command)
    {
        if (_commands.Count >= _maximumRows || !command.FitsWith(_commands[0]))
        {
            return false;
        }

        _commands.Add(command);
        return true;
    }

    public void Append(SqlText sql)
    {
        switch (_commands[0].EntityState)
        {
            case EntityState.Added:
                InsertStatement.Append(sql, _commands);
                ReadBack = GeneratedValues.AppendAfterInsert(sql, _commands, returning);
                break;
            case EntityState.Modified:
                UpdateStatement.Append(sql, _commands);
                ReadBack = GeneratedValues.AppendAfterUpdate(sql, _commands[0]);
                break;
            default:
                DeleteStatement.Append(sql, _commands);
                sql.Append(";\n");
                break;
        }
    }
}
