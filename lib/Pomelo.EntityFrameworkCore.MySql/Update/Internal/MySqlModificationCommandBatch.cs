using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>
/// All that SaveChanges can send at once: one command, a statement for each table and kind of change. EF orders changes by table, so that rows that fit in one
/// statement come one after the other, and begins another batch where a row needs a key that the server has yet to make.
/// </summary>
internal sealed partial class MySqlModificationCommandBatch(
    ModificationCommandBatchFactoryDependencies dependencies,
    RelationalCommandBuilderDependencies commandDependencies,
    bool returning,
    int maximumRows) : ModificationCommandBatch
{
    /// <summary>In characters, of which each may become three bytes: below 16 MiB, the least max_allowed_packet that MariaDB and MySQL begin with.</summary>
    private const int MaximumLength = 5_000_000;

    private readonly List<IReadOnlyModificationCommand> _commands = [];
    private readonly List<StatementGroup> _groups = [];
    private readonly Dictionary<string, object?> _parameterValues = [];
    private int _length;
    private bool _moreBatchesExpected;
    private RelationalCommand? _command;

    public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => _commands;

    /// <summary>One INSERT is done wholly or not at all by itself; anything else could stop between two rows.</summary>
    public override bool RequiresTransaction => _groups is not ([{ IsChecked: false }] or [{ Commands.Count: 1 }]);

    public override bool AreMoreBatchesExpected => _moreBatchesExpected;

    /// <summary>Of a complete batch.</summary>
    internal RelationalCommand? Command => _command;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        Debug.Assert(_command is null, "The batch is complete.");
        if (modificationCommand.StoreStoredProcedure is { } procedure)
        {
            throw new NotSupportedException($"Entities are not saved through stored procedures ('{procedure.Name}').");
        }

        var length = EstimatedLength.Of(modificationCommand);
        if (_commands.Count > 0 && (_commands.Count >= maximumRows || _length + length > MaximumLength))
        {
            return false;
        }

        if (_groups.Count == 0 || !_groups[^1].TryAdd(modificationCommand))
        {
            _groups.Add(new StatementGroup(modificationCommand, returning));
        }

        _commands.Add(modificationCommand);
        _length += length;
        return true;
    }

    public override void Complete(bool moreBatchesExpected)
    {
        _moreBatchesExpected = moreBatchesExpected;
        var logsValues = commandDependencies.LoggingOptions.IsSensitiveDataLoggingEnabled;
        var (text, log) = (new StringBuilder(), logsValues ? null : new StringBuilder());
        var parameters = dependencies.CommandBuilderFactory.Create();
        var sql = new SqlText(text, log, dependencies.SqlGenerationHelper, (value, mapping) => AddParameter(parameters, value, mapping));
        foreach (var group in _groups)
        {
            group.Append(sql);
        }

        var sent = text.ToString();
        _command = new RelationalCommand(commandDependencies, sent, log?.ToString() ?? sent, parameters.Parameters);
    }

    public override void Execute(IRelationalConnection connection)
    {
        // Each call in it is the synchronous one, so that it is over when it returns.
        var execution = ExecuteAsync(connection, isAsync: false, CancellationToken.None);
        Debug.Assert(execution.IsCompleted, "A synchronous save waited.");
        execution.GetAwaiter().GetResult();
    }

    public override Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
        => ExecuteAsync(connection, isAsync: true, cancellationToken);

    private string AddParameter(IRelationalCommandBuilder parameters, object value, RelationalTypeMapping mapping)
    {
        var name = "p" + _parameterValues.Count.ToString(CultureInfo.InvariantCulture);
        var placeholder = dependencies.SqlGenerationHelper.GenerateParameterName(name);
        parameters.AddParameter(name, placeholder, mapping, nullable: false);
        _parameterValues.Add(name, value);
        return placeholder;
    }

    private async Task ExecuteAsync(IRelationalConnection connection, bool isAsync, CancellationToken cancellationToken)
    {
        var execution = new RelationalCommandParameterObject(
            connection, _parameterValues, null, dependencies.CurrentContext.Context, dependencies.Logger, CommandSource.SaveChanges);
        try
        {
            var reader = isAsync
                ? await _command!.ExecuteReaderAsync(execution, cancellationToken).ConfigureAwait(false)
                : _command!.ExecuteReader(execution);
            int missing;
            try
            {
                missing = await ConsumeAsync(reader, isAsync, cancellationToken).ConfigureAwait(false);
                if (missing == 0)
                {
                    return;
                }

                await CloseAsync(reader, isAsync).ConfigureAwait(false);
                await new ConflictReport(dependencies, commandDependencies, _groups, connection)
                    .ReportAsync(reader, missing, isAsync, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                if (isAsync)
                {
                    await reader.DisposeAsync().ConfigureAwait(false);
                }
                else
                {
                    reader.Dispose();
                }
            }
        }
        catch (Exception fault) when (fault is not (DbUpdateException or OperationCanceledException or UnreachableException))
        {
            throw new DbUpdateException(RelationalStrings.UpdateStoreException, fault, [.. _commands.SelectMany(c => c.Entries)]);
        }
    }
}
