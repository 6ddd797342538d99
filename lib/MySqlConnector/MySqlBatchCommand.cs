using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using MySqlConnector.Commands;
using MySqlConnector.Protocol.Payloads;

namespace MySqlConnector;

/// <summary>One statement of a <see cref="MySqlBatch"/>.</summary>
public sealed class MySqlBatchCommand : DbBatchCommand
{
    private MySqlParameterCollection? _parameters;
    private int _recordsAffected = -1;

    /// <summary>A command without text.</summary>
    public MySqlBatchCommand()
        : this(null)
    {
    }

    /// <summary>A command with its text.</summary>
    public MySqlBatchCommand(string? commandText) => CommandText = commandText;

    /// <inheritdoc />
    [AllowNull]
    public override string CommandText { get => Text.Sql; set => Text.Sql = value ?? ""; }

    /// <inheritdoc />
    public override CommandType CommandType
    {
        get;
        set => field = value == CommandType.Text
            ? value
            : throw new NotSupportedException("Only text commands are supported; a stored procedure is run with a CALL statement.");
    } = CommandType.Text;

    /// <summary>How many rows the statement changed, once the batch's reader has passed it; -1 before, and for a query.</summary>
    public override int RecordsAffected => _recordsAffected;

    internal CommandText Text { get; } = new();

    /// <summary>The statement's parameters.</summary>
    public new MySqlParameterCollection Parameters => _parameters ??= new MySqlParameterCollection();

    internal MySqlParameterCollection? ParametersOrNull => _parameters;

    /// <inheritdoc />
    public override bool CanCreateParameter => true;

    /// <inheritdoc />
    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <inheritdoc />
    public override DbParameter CreateParameter() => new MySqlParameter();

    internal void Reset() => _recordsAffected = -1;

    internal void Complete(in OkPayload result)
    {
        if (result.IsWithoutRows)
        {
            _recordsAffected = Math.Max(_recordsAffected, 0) + (int)Math.Min(result.AffectedRows, int.MaxValue);
        }
    }
}
