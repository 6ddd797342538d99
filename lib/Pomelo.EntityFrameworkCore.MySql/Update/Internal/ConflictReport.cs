using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>
/// Says that rows were not as they were read. A statement tells only how many it changed; which ones it did not is asked afterwards, and only then.
/// </summary>
internal sealed class ConflictReport(
    ModificationCommandBatchFactoryDependencies dependencies,
    RelationalCommandBuilderDependencies commandDependencies,
    IReadOnlyList<StatementGroup> groups,
    IRelationalConnection connection)
{
    private readonly List<IReadOnlyModificationCommand> _checked = [.. groups.Where(g => g.IsChecked).SelectMany(g => g.Commands)];

    public async Task ReportAsync(RelationalDataReader reader, int missing, bool isAsync, CancellationToken cancellationToken)
    {
        var suspects = await FindAsync(isAsync, cancellationToken).ConfigureAwait(false);
        var commands = suspects.Count == missing ? suspects : _checked;
        List<IUpdateEntry> entries = [.. commands.SelectMany(c => c.Entries)];
        var exception = new DbUpdateConcurrencyException(
            RelationalStrings.UpdateConcurrencyException(_checked.Count, _checked.Count - missing), entries);
        var result = isAsync
            ? await dependencies.UpdateLogger.OptimisticConcurrencyExceptionAsync(
                dependencies.CurrentContext.Context, entries, exception, CreateEventData, cancellationToken).ConfigureAwait(false)
            : dependencies.UpdateLogger.OptimisticConcurrencyException(dependencies.CurrentContext.Context, entries, exception, CreateEventData);
        if (!result.IsSuppressed)
        {
            throw exception;
        }

        ConcurrencyExceptionEventData CreateEventData(
            DbContext context, DbUpdateConcurrencyException fault, IReadOnlyList<IUpdateEntry> rows, EventDefinition<Exception> definition)
            => new RelationalConcurrencyExceptionEventData(
                definition,
                (d, data) => ((EventDefinition<Exception>)d).GenerateMessage(((ConcurrencyExceptionEventData)data).Exception),
                context, connection.DbConnection, reader.DbCommand, reader.DbDataReader, reader.CommandId, connection.ConnectionId, rows, fault);
    }

    /// <summary>
    /// The rows that surely were not changed: those that do not look as they were written, and those still there that were deleted. Another writer may have
    /// written the very same, so that there can be fewer than are missing; then nobody can tell, and all rows of the statements are reported.
    /// </summary>
    private async Task<List<IReadOnlyModificationCommand>> FindAsync(bool isAsync, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?>();
        var command = BuildQuestion(parameters);
        var execution = new RelationalCommandParameterObject(
            connection, parameters, null, dependencies.CurrentContext.Context, dependencies.Logger, CommandSource.SaveChanges);
        var found = new HashSet<int>();
        try
        {
            var reader = isAsync
                ? await command.ExecuteReaderAsync(execution, cancellationToken).ConfigureAwait(false)
                : command.ExecuteReader(execution);
            await using (reader.ConfigureAwait(false))
            {
                await ReadAsync(reader.DbDataReader, found, isAsync, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (DbException)
        {
            return [];
        }

        return [.. _checked.Where((c, row) => found.Contains(row) == (c.EntityState is EntityState.Deleted))];
    }

    private static async Task ReadAsync(DbDataReader reader, HashSet<int> found, bool isAsync, CancellationToken cancellationToken)
    {
        do
        {
            while (isAsync ? await reader.ReadAsync(cancellationToken).ConfigureAwait(false) : reader.Read())
            {
                found.Add(Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture));
            }
        }
        while (isAsync ? await reader.NextResultAsync(cancellationToken).ConfigureAwait(false) : reader.NextResult());
    }

    private RelationalCommand BuildQuestion(Dictionary<string, object?> parameterValues)
    {
        var text = new StringBuilder();
        var parameters = dependencies.CommandBuilderFactory.Create();
        var sql = new SqlText(text, null, dependencies.SqlGenerationHelper, (value, mapping) =>
        {
            var name = "p" + parameterValues.Count.ToString(CultureInfo.InvariantCulture);
            var placeholder = dependencies.SqlGenerationHelper.GenerateParameterName(name);
            parameters.AddParameter(name, placeholder, mapping, nullable: false);
            parameterValues.Add(name, value);
            return placeholder;
        });
        for (var row = 0; row < _checked.Count; row++)
        {
            sql.Append(row % UpdateStatement.MaximumRows > 0 ? "\nUNION ALL " : row > 0 ? ";\n" : "");
            AppendRow(sql, row);
        }

        var logged = commandDependencies.LoggingOptions.IsSensitiveDataLoggingEnabled ? text.ToString() : "SELECT /* rows in conflict */";
        return new RelationalCommand(commandDependencies, text.Append(';').ToString(), logged, parameters.Parameters);
    }

    private void AppendRow(SqlText sql, int row)
    {
        var command = _checked[row];
        sql.Append($"SELECT {row} FROM ").AppendName(command.TableName).Append(" WHERE TRUE");
        foreach (var column in command.ColumnModifications)
        {
            if (column.IsKey || (command.EntityState is not EntityState.Deleted && (column.IsWrite || column.IsCondition)))
            {
                sql.Append(" AND ");
                RowConditions.AppendEquals(sql, column, column.IsWrite ? column.Value : column.OriginalValue);
            }
        }
    }
}
