using System.Data;
using System.Data.Common;
using MySqlConnector.Commands;
using MySqlConnector.Protocol.Payloads;
using MySqlConnector.Reading;
using MySqlConnector.Session;

namespace MySqlConnector;

public sealed partial class MySqlCommand : IRequest
{
    MySqlConnection? IRequest.Connection => _connection;

    int IRequest.ResponseCount => _text.ResponseCount;

    /// <inheritdoc />
    public override int ExecuteNonQuery() => RequestExecutor.ExecuteNonQueryAsync(this, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken)
        => RequestExecutor.ExecuteNonQueryAsync(this, isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc />
    public override object? ExecuteScalar() => RequestExecutor.ExecuteScalarAsync(this, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc />
    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken)
        => RequestExecutor.ExecuteScalarAsync(this, isBlocking: false, cancellationToken).AsTask();

    /// <inheritdoc cref="DbCommand.ExecuteReader()" />
    public new MySqlDataReader ExecuteReader() => ExecuteReader(CommandBehavior.Default);

    /// <inheritdoc cref="DbCommand.ExecuteReader(CommandBehavior)" />
    public new MySqlDataReader ExecuteReader(CommandBehavior commandBehavior)
        => RequestExecutor.ExecuteReaderAsync(this, commandBehavior, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc cref="DbCommand.ExecuteReaderAsync(CancellationToken)" />
    public new Task<MySqlDataReader> ExecuteReaderAsync(CancellationToken cancellationToken = default)
        => ExecuteReaderAsync(CommandBehavior.Default, cancellationToken);

    /// <inheritdoc cref="DbCommand.ExecuteReaderAsync(CommandBehavior, CancellationToken)" />
    public new Task<MySqlDataReader> ExecuteReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken = default)
        => RequestExecutor.ExecuteReaderAsync(this, behavior, isBlocking: false, cancellationToken).AsTask();

    /// <summary>Has the server parse the text once; from then on executions send only the values, in binary form.</summary>
    public override void Prepare() => RequestExecutor.PrepareAsync(this, isBlocking: true, CancellationToken.None).Wait();

    /// <inheritdoc cref="Prepare" />
    public override Task PrepareAsync(CancellationToken cancellationToken = default)
        => RequestExecutor.PrepareAsync(this, isBlocking: false, cancellationToken).AsTask();

    ValueTask IRequest.PrepareAsync(ServerSession session, CancellationToken cancellationToken)
        => _text.PrepareAsync(session, _parameters, cancellationToken);

    ValueTask IRequest.WriteAsync(ServerSession session, CancellationToken cancellationToken)
    {
        LastInsertedId = 0;
        return _text.WriteAsync(session, _parameters, cancellationToken);
    }

    PreparedStatement? IRequest.StatementOf(int response) => _text.StatementOf(response);

    ref FieldSet? IRequest.FieldsOf(int response, int result) => ref _text.FieldsOf(_connection!.Session, response, result);

    void IRequest.Completed(int response, in OkPayload result)
    {
        if (result.LastInsertId != 0)
        {
            LastInsertedId = unchecked((long)result.LastInsertId);
        }
    }

    void IRequest.Failed(int response, MySqlException error)
    {
    }

    /// <inheritdoc />
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => ExecuteReader(behavior);

    /// <inheritdoc />
    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
        => await ExecuteReaderAsync(behavior, cancellationToken).ConfigureAwait(false);
}
