using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace GraphCommerce.Data.Database.MySql;

/// <summary>Makes the batches of SaveChanges; the provider's own write a statement for each row.</summary>
internal sealed class MySqlBatchFactory(ModificationCommandBatchFactoryDependencies dependencies, IDbContextOptions options) : IModificationCommandBatchFactory
{
    private readonly MySqlServer _server = options.FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<MySqlSessions>().FirstOrDefault()?.Server ?? MySqlServer.Unknown;

    public ModificationCommandBatch Create() => new MySqlBatch(dependencies, _server);
}

/// <summary>
/// Consecutive new rows of one table in one INSERT and consecutive changed rows of one table in one UPDATE, all in one round trip. EF sorts changes by table.
/// Any other change is written as the provider does. The text is written when the batch is complete, because only then is it known which rows share a statement.
/// </summary>
internal sealed class MySqlBatch(ModificationCommandBatchFactoryDependencies dependencies, MySqlServer server)
    : AffectedCountModificationCommandBatch(dependencies, MaximumRows)
{
    private const int MaximumRows = 5_000;
    private const int MaximumRowsOfUpdate = 64;

    private readonly List<(int Start, int Count, int AffectedCount)> _conflicts = [];
    private int _length;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        var length = MySqlLiterals.GetMaximumLength(modificationCommand);
        if ((ModificationCommands.Count > 0 && _length + length > server.MaximumBatchLength) || !base.TryAddCommand(modificationCommand))
        {
            return false;
        }

        _length += length;
        return true;
    }

    public override void Complete(bool moreBatchesExpected)
    {
        var statements = new MySqlStatements(SqlBuilder, Dependencies.SqlGenerationHelper);
        for (var start = 0; start < ModificationCommands.Count;)
        {
            var rows = TakeRows(start);
            if (IsInsert(rows[0]))
            {
                statements.WriteInsert(rows, server.HasReturning);
                AddMappings(rows.Length, IsKeyGenerated(rows[0]) ? ResultSetMapping.HasResultRow : ResultSetMapping.NoResults);
            }
            else if (IsUpdate(rows[0]))
            {
                statements.WriteUpdate(rows);
                AddMappings(rows.Length, ResultSetMapping.HasResultRow | ResultSetMapping.ResultSetWithRowsAffectedOnly);
            }
            else
            {
                base.AddCommand(rows[0]);
            }

            start += rows.Length;
        }

        SetRequiresTransaction(ModificationCommands.Count > 1);
        base.Complete(moreBatchesExpected);
    }

    protected override void AddCommand(IReadOnlyModificationCommand modificationCommand)
    {
    }

    protected override async Task ConsumeAsync(RelationalDataReader reader, CancellationToken cancellationToken = default)
    {
        await base.ConsumeAsync(reader, cancellationToken);
        if (_conflicts.Count > 0)
        {
            var lostRows = new List<IReadOnlyModificationCommand>();
            foreach (var (start, count, affectedCount) in _conflicts)
            {
                lostRows.AddRange(await FindLostRowsAsync(start, count, affectedCount, reader.RelationalConnection, cancellationToken));
            }

            throw new DbUpdateConcurrencyException(
                $"Another writer changed {lostRows.Count} of {ModificationCommands.Count} rows since they were read.", [.. lostRows.SelectMany(r => r.Entries)]);
        }
    }

    protected override int ConsumeResultSet(int startCommandIndex, RelationalDataReader reader)
        => server.HasReturning || !IsInsert(ModificationCommands[startCommandIndex])
            ? base.ConsumeResultSet(startCommandIndex, reader)
            : SetKeys(startCommandIndex, reader.Read(), reader);

    protected override async Task<int> ConsumeResultSetAsync(int startCommandIndex, RelationalDataReader reader, CancellationToken cancellationToken)
        => server.HasReturning || !IsInsert(ModificationCommands[startCommandIndex])
            ? await base.ConsumeResultSetAsync(startCommandIndex, reader, cancellationToken)
            : SetKeys(startCommandIndex, await reader.ReadAsync(cancellationToken), reader);

    /// <summary>Remembers the statement, so that all of the round trip's lost rows are named together.</summary>
    protected override Task ThrowAggregateUpdateConcurrencyExceptionAsync(
        RelationalDataReader reader, int commandIndex, int expectedRowsAffected, int rowsAffected, CancellationToken cancellationToken)
    {
        if (!ResultSetMappings[commandIndex - 1].HasFlag(ResultSetMapping.ResultSetWithRowsAffectedOnly))
        {
            return base.ThrowAggregateUpdateConcurrencyExceptionAsync(reader, commandIndex, expectedRowsAffected, rowsAffected, cancellationToken);
        }

        _conflicts.Add((commandIndex - expectedRowsAffected, expectedRowsAffected, rowsAffected));
        return Task.CompletedTask;
    }

    private static bool IsInsert(IReadOnlyModificationCommand row)
        => row.EntityState is EntityState.Added
            && row.ColumnModifications.Any(c => c.IsWrite)
            && row.ColumnModifications.All(c => !c.IsRead || c.IsKey);

    private static bool IsKeyGenerated(IReadOnlyModificationCommand row) => row.ColumnModifications.Any(c => c.IsRead);

    private static bool IsUpdate(IReadOnlyModificationCommand row)
        => row.EntityState is EntityState.Modified
            && row.ColumnModifications.Count(c => c is { IsKey: true, IsCondition: true }) == 1
            && row.ColumnModifications.All(c => !c.IsRead && (!c.IsCondition || c.OriginalValue is not null));

    /// <summary>The rows from here on that one statement can write.</summary>
    private IReadOnlyModificationCommand[] TakeRows(int start)
    {
        var first = ModificationCommands[start];
        var maximum = IsInsert(first) ? MaximumRows : IsUpdate(first) ? MaximumRowsOfUpdate : 1;
        var count = 1;
        while (count < maximum && start + count < ModificationCommands.Count && CanShare(first, ModificationCommands[start + count]))
        {
            count++;
        }

        return [.. ModificationCommands.Skip(start).Take(count)];
    }

    /// <summary>New rows share a statement if they have the same columns, changed rows if they are found by the same columns.</summary>
    private static bool CanShare(IReadOnlyModificationCommand first, IReadOnlyModificationCommand second)
        => first.TableName == second.TableName
            && first.EntityState == second.EntityState
            && (first.EntityState is EntityState.Added ? HaveSameColumns(first, second) : IsUpdate(second) && HaveSameConditions(first, second));

    private static bool HaveSameColumns(IReadOnlyModificationCommand first, IReadOnlyModificationCommand second)
    {
        var (ours, theirs) = (first.ColumnModifications, second.ColumnModifications);
        var isSame = ours.Count == theirs.Count;
        for (var i = 0; isSame && i < ours.Count; i++)
        {
            isSame = ours[i].ColumnName == theirs[i].ColumnName && ours[i].IsWrite == theirs[i].IsWrite && ours[i].IsRead == theirs[i].IsRead;
        }

        return isSame;
    }

    private static bool HaveSameConditions(IReadOnlyModificationCommand first, IReadOnlyModificationCommand second)
        => first.ColumnModifications.Where(c => c.IsCondition).Select(c => c.ColumnName)
            .SequenceEqual(second.ColumnModifications.Where(c => c.IsCondition).Select(c => c.ColumnName));

    private void AddMappings(int count, ResultSetMapping mapping)
    {
        for (var row = 1; row <= count; row++)
        {
            ResultSetMappings.Add(mapping is ResultSetMapping.NoResults ? mapping
                : mapping | (row < count ? ResultSetMapping.NotLastInResultSet : ResultSetMapping.LastInResultSet));
        }
    }

    /// <summary>MySQL gives the first key; the keys of one INSERT follow one another, in the order of its rows.</summary>
    private int SetKeys(int start, bool isRead, RelationalDataReader reader)
    {
        if (!isRead)
        {
            throw new InvalidOperationException("LAST_INSERT_ID() returned no row.");
        }

        var key = reader.DbDataReader.GetInt64(0);
        var step = reader.DbDataReader.GetInt64(1);
        var index = start;
        while (true)
        {
            var column = ModificationCommands[index].ColumnModifications.Single(c => c.IsRead);
            column.Value = Convert.ChangeType(key, column.Property!.ClrType, CultureInfo.InvariantCulture);
            if (!ResultSetMappings[index].HasFlag(ResultSetMapping.NotLastInResultSet))
            {
                return index;
            }

            key += step;
            index++;
        }
    }

    /// <summary>The rows of an UPDATE that do not have the values it gave them; all of its rows where that leaves a doubt.</summary>
    private async Task<IEnumerable<IReadOnlyModificationCommand>> FindLostRowsAsync(
        int start, int count, int affectedCount, IRelationalConnection connection, CancellationToken cancellationToken)
    {
        IReadOnlyModificationCommand[] rows = [.. ModificationCommands.Skip(start).Take(count)];
        if (affectedCount == 0 || !IsUpdate(rows[0]))
        {
            return rows;
        }

        var sql = new StringBuilder();
        new MySqlStatements(sql, Dependencies.SqlGenerationHelper).WriteSelectWritten(rows);
        await using var reader = await Dependencies.CommandBuilderFactory.Create().Append(sql.ToString()).Build().ExecuteReaderAsync(
            new RelationalCommandParameterObject(connection, null, null, Dependencies.CurrentContext.Context, Dependencies.Logger, CommandSource.SaveChanges),
            cancellationToken);
        var written = new HashSet<int>();
        while (await reader.ReadAsync(cancellationToken))
        {
            written.Add(reader.DbDataReader.GetInt32(0));
        }

        return written.Count == affectedCount ? rows.Where((_, row) => !written.Contains(row)) : rows;
    }
}
