using System.Data;

namespace MySqlConnector.Commands;

/// <summary>The one implementation behind all Execute methods of commands and batches.</summary>
internal static class RequestExecutor
{
    public static async ValueTask<MySqlDataReader> ExecuteReaderAsync(
        IRequest request, CommandBehavior behavior, bool isBlocking, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = RequireConnection(request);
        var session = connection.Session;
        var reader = new MySqlDataReader(connection, session, request, behavior);
        session.BeginCommand(request.CommandTimeout, isBlocking);
        connection.ActiveReader = reader;
        try
        {
            await request.WriteAsync(session, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            reader.MarkSent();
            await session.SendAsync(isPipelined: request.ResponseCount == 1 || session.IsInTransaction, cancellationToken).ConfigureAwait(false);
            await reader.StartAsync(cancellationToken).ConfigureAwait(false);
            return reader;
        }
        catch
        {
            await reader.AbandonAsync().ConfigureAwait(false);
            throw;
        }
    }

    public static async ValueTask<int> ExecuteNonQueryAsync(IRequest request, bool isBlocking, CancellationToken cancellationToken)
    {
        var reader = await ExecuteReaderAsync(request, CommandBehavior.Default, isBlocking, cancellationToken).ConfigureAwait(false);
        try
        {
            while (await reader.NextResultAsync(isBlocking, cancellationToken).ConfigureAwait(false))
            {
            }
        }
        finally
        {
            await reader.CloseAsync(isBlocking).ConfigureAwait(false);
        }

        return reader.RecordsAffected;
    }

    public static async ValueTask<object?> ExecuteScalarAsync(IRequest request, bool isBlocking, CancellationToken cancellationToken)
    {
        var reader = await ExecuteReaderAsync(request, CommandBehavior.Default, isBlocking, cancellationToken).ConfigureAwait(false);
        object? value = null;
        try
        {
            if (reader.FieldCount > 0 && await reader.ReadAsync(isBlocking, cancellationToken).ConfigureAwait(false))
            {
                value = reader.GetValue(0);
            }

            while (await reader.NextResultAsync(isBlocking, cancellationToken).ConfigureAwait(false))
            {
            }
        }
        finally
        {
            await reader.CloseAsync(isBlocking).ConfigureAwait(false);
        }

        return value;
    }

    public static async ValueTask PrepareAsync(IRequest request, bool isBlocking, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = RequireConnection(request);
        if (connection.Settings.IgnorePrepare)
        {
            return;
        }

        var session = connection.Session;
        session.BeginCommand(request.CommandTimeout, isBlocking);
        try
        {
            await request.PrepareAsync(session, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await session.EndCommandAsync().ConfigureAwait(false);
        }
    }

    private static MySqlConnection RequireConnection(IRequest request)
    {
        var connection = request.Connection ?? throw new InvalidOperationException("The command has no connection.");
        if (connection.State != ConnectionState.Open)
        {
            throw new InvalidOperationException($"The connection must be open; it is {connection.State}.");
        }

        if (connection.ActiveReader is not null)
        {
            throw new InvalidOperationException(
                "The connection is busy: a reader on it is open, or another command is running. A connection runs one command at a time.");
        }

        if (request.Transaction != connection.CurrentTransaction)
        {
            throw new InvalidOperationException(
                request.Transaction is null
                    ? "The connection has a transaction, but the command's Transaction is not set."
                    : "The command's Transaction is not the open transaction of its connection.");
        }

        return connection;
    }
}
