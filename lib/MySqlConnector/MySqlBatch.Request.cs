using MySqlConnector.Commands;
using MySqlConnector.Protocol;
using MySqlConnector.Protocol.Payloads;
using MySqlConnector.Reading;
using MySqlConnector.Session;
using MySqlConnector.Text;

namespace MySqlConnector;

public sealed partial class MySqlBatch : IRequest
{
    private bool _isPrepared;
    private int _currentCommand;
    private int _statementsLeft;

    int IRequest.CommandTimeout => Timeout;

    int IRequest.ResponseCount => _isPrepared ? BatchCommands.Commands.Sum(static command => command.Text.ResponseCount) : 1;

    async ValueTask IRequest.PrepareAsync(ServerSession session, CancellationToken cancellationToken)
    {
        RequireCommands();
        foreach (var command in BatchCommands.Commands)
        {
            await command.Text.PrepareAsync(session, command.ParametersOrNull, cancellationToken).ConfigureAwait(false);
        }

        _isPrepared = true;
    }

    ValueTask IRequest.WriteAsync(ServerSession session, CancellationToken cancellationToken)
    {
        RequireCommands();
        _currentCommand = 0;
        foreach (var command in BatchCommands.Commands)
        {
            command.Reset();
            _isPrepared &= command.Text.IsPrepared;
        }

        if (_isPrepared)
        {
            return WritePreparedAsync(session, cancellationToken);
        }

        WriteText(session);
        _statementsLeft = BatchCommands[0].Text.StatementCount;
        return default;
    }

    PreparedStatement? IRequest.StatementOf(int response)
    {
        if (!_isPrepared)
        {
            return null;
        }

        var command = CommandOf(ref response);
        return command.Text.StatementOf(response);
    }

    ref FieldSet? IRequest.FieldsOf(int response, int result)
    {
        var session = Connection!.Session;
        if (!_isPrepared)
        {
            return ref session.LastFields;
        }

        var command = CommandOf(ref response);
        return ref command.Text.FieldsOf(session, response, result);
    }

    void IRequest.Completed(int response, in OkPayload result)
    {
        if (_isPrepared)
        {
            CommandOf(ref response).Complete(result);
            return;
        }

        // One text: results come one per statement. A CALL may have more of them, and is then counted for what follows it.
        if (_currentCommand < BatchCommands.Count)
        {
            BatchCommands[_currentCommand].Complete(result);
            if (--_statementsLeft == 0 && ++_currentCommand < BatchCommands.Count)
            {
                _statementsLeft = BatchCommands[_currentCommand].Text.StatementCount;
            }
        }
    }

    void IRequest.Failed(int response, MySqlException error)
        => error.FailedCommand = _isPrepared ? CommandOf(ref response) : BatchCommands[Math.Min(_currentCommand, BatchCommands.Count - 1)];

    private void RequireCommands()
    {
        if (BatchCommands.Count == 0)
        {
            throw new InvalidOperationException("The batch has no commands.");
        }
    }

    private MySqlBatchCommand CommandOf(ref int response)
    {
        foreach (var command in BatchCommands.Commands)
        {
            if (response < command.Text.ResponseCount)
            {
                return command;
            }

            response -= command.Text.ResponseCount;
        }

        throw new InvalidOperationException("The commands of a batch cannot be changed while its reader is open.");
    }

    private void WriteText(ServerSession session)
    {
        session.Writer.BeginCommand(CommandCode.Query);
        var isFirst = true;
        foreach (var command in BatchCommands.Commands)
        {
            var text = command.Text.Bind(session, command.ParametersOrNull);
            for (var statement = 0; statement < text.Statements.Length; statement++)
            {
                if (!isFirst)
                {
                    session.Writer.WriteBytes("\n;"u8);
                }

                isFirst = false;
                SqlTextWriter.WriteStatement(session.Writer, text, statement, command.Text.Binding, command.ParametersOrNull, session.TextOptions);
            }
        }

        session.Writer.EndPacket();
    }

    private async ValueTask WritePreparedAsync(ServerSession session, CancellationToken cancellationToken)
    {
        foreach (var command in BatchCommands.Commands)
        {
            command.Text.Bind(session, command.ParametersOrNull);
            await command.Text.PrepareMissingAsync(session, cancellationToken).ConfigureAwait(false);
        }

        foreach (var command in BatchCommands.Commands)
        {
            command.Text.WritePrepared(session, command.ParametersOrNull);
        }
    }
}
