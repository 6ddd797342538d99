using System.Data;
using MySqlConnector.Session;
using System.Data.Common;
using MySqlConnector.Commands;

namespace MySqlConnector;

/// <summary>
/// Several commands that travel to the server together. As text they are one request, and the first error ends it. Prepared, each is a
/// request of its own: inside a transaction all are sent at once (those after a failed one run, and share the fate of the transaction);
/// outside, the next is sent when the one before it has succeeded.
/// </summary>
public sealed partial class MySqlBatch : DbBatch
{
    private int? _timeout;

    /// <summary>A batch that still needs its connection.</summary>
    public MySqlBatch()
        : this(null, null)
    {
    }

    /// <summary>A batch for a connection and its transaction.</summary>
    public MySqlBatch(MySqlConnection? connection = null, MySqlTransaction? transaction = null)
    {
        Connection = connection;
        Transaction = transaction;
    }

    /// <summary>The connection it runs on.</summary>
    public new MySqlConnection? Connection { get; set; }

    /// <summary>The connection's transaction, or null if it has none.</summary>
    public new MySqlTransaction? Transaction { get; set; }

    /// <summary>The commands in the order in which they run.</summary>
    public new MySqlBatchCommandCollection BatchCommands { get; } = new();

    /// <summary>Seconds the server may take to answer before the batch is stopped; 0 for no limit.</summary>
    public override int Timeout
    {
        get => _timeout ?? Connection?.Settings.DefaultCommandTimeout ?? 30;
        set => _timeout = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A timeout is not negative.");
    }

    /// <inheritdoc />
    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (MySqlConnection?)value;
    }

    /// <inheritdoc />
    protected override DbTransaction? DbTransaction
    {
        get => Transaction;
        set => Transaction = (MySqlTransaction?)value;
    }

    /// <inheritdoc />
    protected override DbBatchCommandCollection DbBatchCommands => BatchCommands;

    /// <summary>Runs the batch; the reader goes over the results of its commands in order.</summary>
    public new MySqlDataReader ExecuteReader(CommandBehavior commandBehavior = CommandBehavior.Default)
        => RequestExecutor.ExecuteReaderAsync(this, commandBehavior, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc cref="ExecuteReader(CommandBehavior)" />
    public new Task<MySqlDataReader> ExecuteReaderAsync(CancellationToken cancellationToken = default)
        => ExecuteReaderAsync(CommandBehavior.Default, cancellationToken);

    /// <inheritdoc cref="ExecuteReader(CommandBehavior)" />
    public new Task<MySqlDataReader> ExecuteReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken = default)
        => RequestExecutor.ExecuteReaderAsync(this, behavior, isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc />
    public override int ExecuteNonQuery() => RequestExecutor.ExecuteNonQueryAsync(this, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken = default)
        => RequestExecutor.ExecuteNonQueryAsync(this, isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc />
    public override object? ExecuteScalar() => RequestExecutor.ExecuteScalarAsync(this, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken = default)
        => RequestExecutor.ExecuteScalarAsync(this, isBlocking: false, cancellationToken).AsTask();

    /// <summary>Has the server parse each command once; executions then send only values, in binary form.</summary>
    public override void Prepare() => RequestExecutor.PrepareAsync(this, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc cref="Prepare" />
    public override Task PrepareAsync(CancellationToken cancellationToken = default)
        => RequestExecutor.PrepareAsync(this, isBlocking: false, cancellationToken).AsTask();

    /// <summary>Stops what the server is running of it; its execution then fails.</summary>
    public override void Cancel() => Connection?.StopRequest(this);

    /// <inheritdoc />
    protected override DbBatchCommand CreateDbBatchCommand() => new MySqlBatchCommand();

    /// <inheritdoc />
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => ExecuteReader(behavior);

    /// <inheritdoc />
    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
        => await ExecuteReaderAsync(behavior, cancellationToken).ConfigureAwait(false);
}
