using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using MySqlConnector.Commands;

namespace MySqlConnector;

/// <summary>
/// SQL text, one statement or several separated by semicolons, with parameters (<c>@name</c> or <c>?</c>). Unless it is prepared, the
/// parameters' values go as literals in the text.
/// </summary>
public sealed partial class MySqlCommand : DbCommand, ICloneable
{
    private readonly CommandText _text = new();
    private MySqlParameterCollection? _parameters;
    private MySqlConnection? _connection;
    private int? _commandTimeout;
    private CommandType _commandType = CommandType.Text;

    /// <summary>A command that still needs its text and connection.</summary>
    public MySqlCommand()
        : this(null, null, null)
    {
    }

    /// <summary>A command that still needs its connection.</summary>
    public MySqlCommand(string? commandText)
        : this(commandText, null, null)
    {
    }

    /// <summary>A command that still needs its text.</summary>
    public MySqlCommand(MySqlConnection? connection, MySqlTransaction? transaction)
        : this(null, connection, transaction)
    {
    }

    /// <summary>A command outside of a transaction.</summary>
    public MySqlCommand(string? commandText, MySqlConnection? connection)
        : this(commandText, connection, null)
    {
    }

    /// <summary>A command of a transaction.</summary>
    public MySqlCommand(string? commandText, MySqlConnection? connection, MySqlTransaction? transaction)
    {
        _text.Sql = commandText ?? "";
        _connection = connection;
        Transaction = transaction;
    }

    /// <inheritdoc />
    [AllowNull]
    public override string CommandText
    {
        get => _text.Sql;
        set
        {
            if (_connection?.ActiveReader?.Request == this)
            {
                throw new InvalidOperationException("The text of a command cannot be changed while its reader is open.");
            }

            _text.Sql = value ?? "";
        }
    }

    /// <summary>Seconds the server may take to answer before the command is stopped; 0 for no limit.</summary>
    public override int CommandTimeout
    {
        get => _commandTimeout ?? _connection?.Settings.DefaultCommandTimeout ?? 30;
        set => _commandTimeout = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A timeout is not negative.");
    }

    /// <inheritdoc />
    public override CommandType CommandType
    {
        get => _commandType;
        set => _commandType = value == CommandType.Text
            ? value
            : throw new NotSupportedException("Only text commands are supported; a stored procedure is run with a CALL statement.");
    }

    /// <summary>The connection it runs on.</summary>
    public new MySqlConnection? Connection
    {
        get => _connection;
        set => _connection = value;
    }

    /// <summary>The connection's transaction, or null if it has none.</summary>
    public new MySqlTransaction? Transaction { get; set; }

    /// <summary>The values for the placeholders of the text.</summary>
    public new MySqlParameterCollection Parameters => _parameters ??= new MySqlParameterCollection();

    /// <summary>The key that the first row of the last insert was given by an AUTO_INCREMENT column; 0 when none was.</summary>
    public long LastInsertedId { get; private set; }

    /// <summary>Whether it has been prepared with its present text.</summary>
    public bool IsPrepared => _text.IsPrepared;

    /// <inheritdoc />
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc />
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <inheritdoc />
    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (MySqlConnection?)value;
    }

    /// <inheritdoc />
    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <inheritdoc />
    protected override DbTransaction? DbTransaction
    {
        get => Transaction;
        set => Transaction = (MySqlTransaction?)value;
    }

    /// <summary>A parameter that is not yet among <see cref="Parameters"/>.</summary>
    public new MySqlParameter CreateParameter() => (MySqlParameter)base.CreateParameter();

    /// <summary>Stops the statement on the server if it is still running; its execution then fails.</summary>
    public override void Cancel() => _connection?.StopRequest(this);

    /// <summary>A command with the same text and copies of the parameters.</summary>
    public MySqlCommand Clone()
    {
        var clone = new MySqlCommand(CommandText, Connection, Transaction) { _commandTimeout = _commandTimeout };
        foreach (MySqlParameter parameter in Parameters)
        {
            clone.Parameters.Add(parameter.Clone());
        }

        return clone;
    }

    object ICloneable.Clone() => Clone();

    /// <inheritdoc />
    protected override DbParameter CreateDbParameter() => new MySqlParameter();
}
