using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace GraphCommerce.Data.Database.Sqlite;

/// <summary>Makes the batches of SaveChanges; the provider's own send one row at a time.</summary>
internal sealed class SqliteBatchFactory(ModificationCommandBatchFactoryDependencies dependencies, IRelationalTypeMappingSource typeMappings)
    : IModificationCommandBatchFactory
{
    public ModificationCommandBatch Create() => new SqliteBatch(dependencies, typeMappings);
}

/// <summary>
/// New rows of one table in one INSERT, and changed rows of one table in one UPDATE, that take their values from one JSON parameter: binding a parameter for
/// each value costs SQLite's driver more than the row itself. SQLite inserts in the order of the array and returns the ids as it made them (a test holds it to
/// that), so that the n-th id is the n-th row's. Of an UPDATE only the number of rows counts: fewer than expected is a version conflict.
/// </summary>
internal sealed class SqliteBatch(ModificationCommandBatchFactoryDependencies dependencies, IRelationalTypeMappingSource typeMappings)
    : AffectedCountModificationCommandBatch(dependencies, MaximumRows)
{
    private const int MaximumRows = 1_000;
    private const string Parameter = "rows";

    private readonly List<IReadOnlyModificationCommand> _changes = [];

    private ISqlGenerationHelper Helper => Dependencies.SqlGenerationHelper;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
        => (_changes.Count == 0 || HaveSameShape(_changes[0], modificationCommand)) && base.TryAddCommand(modificationCommand);

    public override void Complete(bool moreBatchesExpected)
    {
        if (_changes.Count == 1)
        {
            base.AddCommand(_changes[0]);
        }
        else if (_changes[0].EntityState is EntityState.Added)
        {
            WriteInsert(_changes[0]);
        }
        else
        {
            WriteUpdate(_changes[0]);
        }

        base.Complete(moreBatchesExpected);
    }

    /// <summary>Written when the batch is complete, for only then is it known whether it is one row or many.</summary>
    protected override void AddCommand(IReadOnlyModificationCommand modificationCommand) => _changes.Add(modificationCommand);

    private static bool HaveSameShape(IReadOnlyModificationCommand first, IReadOnlyModificationCommand second)
    {
        if (first.EntityState is not (EntityState.Added or EntityState.Modified) || second.EntityState != first.EntityState
            || first.TableName != second.TableName || first.ColumnModifications.Count != second.ColumnModifications.Count)
        {
            return false;
        }

        for (var i = 0; i < first.ColumnModifications.Count; i++)
        {
            var (a, b) = (first.ColumnModifications[i], second.ColumnModifications[i]);
            if (a.ColumnName != b.ColumnName || a.IsWrite != b.IsWrite || a.IsRead != b.IsRead || a.IsCondition != b.IsCondition
                || (a.IsCondition && (a.OriginalValue is null || b.OriginalValue is null)))
            {
                return false;
            }
        }

        return true;
    }

    private void WriteInsert(IReadOnlyModificationCommand first)
    {
        var written = first.ColumnModifications.Where(c => c.IsWrite).Select(c => Helper.DelimitIdentifier(c.ColumnName));
        SqlBuilder.Append("INSERT INTO ").Append(Helper.DelimitIdentifier(first.TableName)).Append(" (").AppendJoin(", ", written);
        SqlBuilder.Append(")\nSELECT ").AppendJoin(", ", written.Select((_, i) => $"value ->> {i}"));
        AppendSource();
        var read = first.ColumnModifications.Where(c => c.IsRead).Select(c => Helper.DelimitIdentifier(c.ColumnName)).ToArray();
        if (read.Length > 0)
        {
            SqlBuilder.Append("\nRETURNING ").AppendJoin(", ", read);
        }

        Finish(returnsRows: read.Length > 0);
    }

    private void WriteUpdate(IReadOnlyModificationCommand first)
    {
        var (table, index) = (Helper.DelimitIdentifier(first.TableName), 0);
        var written = first.ColumnModifications.Where(c => c.IsWrite).Select(c => $"{Helper.DelimitIdentifier(c.ColumnName)} = value ->> {index++}");
        var matched = first.ColumnModifications.Where(c => c.IsCondition).Select(c => $"{table}.{Helper.DelimitIdentifier(c.ColumnName)} = value ->> {index++}");
        SqlBuilder.Append("UPDATE ").Append(table).Append(" SET ").AppendJoin(", ", written);
        AppendSource();
        SqlBuilder.Append("\nWHERE ").AppendJoin(" AND ", matched).Append("\nRETURNING 1");
        Finish(returnsRows: true);
    }

    private void AppendSource() => SqlBuilder.Append("\nFROM json_each(").Append(Helper.GenerateParameterNamePlaceholder(Parameter)).Append(')');

    private void Finish(bool returnsRows)
    {
        SqlBuilder.AppendLine(Helper.StatementTerminator);
        RelationalCommandBuilder.AddParameter(
            Parameter, Helper.GenerateParameterName(Parameter), typeMappings.GetMapping(typeof(string)), nullable: false);
        ParameterValues.Add(Parameter, JsonRows.Write(_changes));
        for (var row = 0; row < _changes.Count; row++)
        {
            ResultSetMappings.Add(!returnsRows ? ResultSetMapping.NoResults
                : row < _changes.Count - 1 ? ResultSetMapping.NotLastInResultSet : ResultSetMapping.LastInResultSet);
        }

        SetRequiresTransaction(true);
    }
}
