using MySqlConnector.Protocol;
using MySqlConnector.Protocol.Payloads;

namespace MySqlConnector.Session;

/// <summary>The commands that the driver itself sends; none of them has rows.</summary>
internal sealed partial class ServerSession
{
    /// <summary>Seconds that the server has for what no caller set a time for: reset, ping, rollback.</summary>
    private const int HousekeepingTimeout = 15;

    /// <summary>Runs statements without rows.</summary>
    public ValueTask ExecuteAsync(string sql, int timeout, CancellationToken cancellationToken)
        => RunAsync(timeout, CommandCode.Query, sql, cancellationToken);

    public async ValueTask ChangeDatabaseAsync(string database, CancellationToken cancellationToken)
    {
        await RunAsync(Settings.DefaultCommandTimeout, CommandCode.UseDatabase, database, cancellationToken).ConfigureAwait(false);
        Database = database;
    }

    /// <summary>Whether the server answers.</summary>
    public ValueTask<bool> TryPingAsync(CancellationToken cancellationToken)
    {
        UseBlockingCalls(BlockingScope.IsActive);
        return TryRunAsync(CommandCode.Ping, "", cancellationToken);
    }

    /// <summary>
    /// Ends a transaction that is open on the server. If that cannot be done the session is broken, and the server ends the transaction
    /// with the connection: none ever stays open with its locks.
    /// </summary>
    public async ValueTask EndUseAsync()
    {
        if (Volatile.Read(ref _isRunning) != 0)
        {
            // Its owner goes while a command of theirs still runs: nobody is left who would read the answer.
            Break();
        }
        else if (IsInTransaction && !IsBroken && !await TryRunAsync(CommandCode.Query, "rollback", CancellationToken.None).ConfigureAwait(false))
        {
            Break();
        }
    }

    /// <summary>
    /// Gives the session back the state it had when it was opened. False (and broken) if that failed.
    /// </summary>
    public async ValueTask<bool> TryResetAsync(CancellationToken cancellationToken)
    {
        if (IsBroken || cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        BeginCommand(HousekeepingTimeout, _transport.Blocking);
        try
        {
            // In one flush: the reset may also forget the character set, and the database does not go back by itself.
            Writer.BeginCommand(CommandCode.ResetConnection);
            Writer.EndPacket();
            WriteInitialStatements(isAfterReset: true);
            if (Database != Settings.Database && Settings.Database.Length > 0)
            {
                Writer.BeginCommand(CommandCode.UseDatabase);
                Writer.WriteString(Settings.Database);
                Writer.EndPacket();
                Database = Settings.Database;
            }

            ForgetStatements();
            await SendAsync(isPipelined: true, cancellationToken).ConfigureAwait(false);
            await ReadOkAnswersAsync(Writer.RequestCount, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is MySqlException or OperationCanceledException)
        {
            Break();
            return false;
        }
        finally
        {
            await EndCommandAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> TryRunAsync(CommandCode code, string text, CancellationToken cancellationToken)
    {
        if (IsBroken)
        {
            return false;
        }

        try
        {
            await RunAsync(HousekeepingTimeout, code, text, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is MySqlException or OperationCanceledException)
        {
            return false;
        }
    }

    private async ValueTask RunAsync(int timeout, CommandCode code, string text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeginCommand(timeout, _transport.Blocking);
        try
        {
            Writer.BeginCommand(code);
            Writer.WriteString(text);
            Writer.EndPacket();
            await SendAsync(isPipelined: true, cancellationToken).ConfigureAwait(false);
            await ReadOkAnswersAsync(1, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await EndCommandAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A statement whose outcome does not matter, while a command is still being ended.</summary>
    private async ValueTask TryExchangeAsync(string sql)
    {
        Writer.Clear();
        WriteQuery(sql);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(HousekeepingTimeout));
        using var registration = limit.Token.UnsafeRegister(static state => ((ServerSession)state!).Break(), this);
        try
        {
            await SendAsync(isPipelined: true, CancellationToken.None).ConfigureAwait(false);
            await ReadOkAnswersAsync(1, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is MySqlException or OperationCanceledException)
        {
            // Either the late KILL has hit it, as intended, or the session is broken and says so.
        }
    }

    private async ValueTask ReadOkAnswersAsync(int count, CancellationToken cancellationToken)
    {
        Exception? firstError = null;
        for (var answer = 0; answer < count; answer++)
        {
            await BeginAnswerAsync(answer, cancellationToken).ConfigureAwait(false);
            firstError = await ReadOkAnswerAsync(cancellationToken).ConfigureAwait(false) ?? firstError;
        }

        if (firstError is not null)
        {
            throw firstError;
        }
    }

    private async ValueTask<Exception?> ReadOkAnswerAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await ReadPacketAsync(cancellationToken).ConfigureAwait(false);
            switch (Payload is [var first, ..] ? first : -1)
            {
                case ErrorPayload.Signature:
                    return ErrorFrom(Payload);
                case OkPayload.Signature:
                    if (!ReadOk().HasMoreResults)
                    {
                        return null;
                    }

                    break;
                default:
                    throw Fail(new MySqlProtocolException("The server sent rows in answer to a statement that has none."));
            }
        }
    }

    private void WriteQuery(string sql)
    {
        Writer.BeginCommand(CommandCode.Query);
        Writer.WriteString(sql);
        Writer.EndPacket();
    }
}
