using MySqlConnector.Protocol;
using MySqlConnector.Protocol.Payloads;

namespace MySqlConnector.Session;

/// <summary>The statements this session has prepared, by their text. They live as long as the session, or until it is reset.</summary>
internal sealed partial class ServerSession
{
    /// <summary>The server holds 16,382 for all its sessions together, unless it was told otherwise.</summary>
    private const int MaxStatements = 128;

    private readonly Dictionary<string, PreparedStatement> _statements = new(StringComparer.Ordinal);
    private readonly List<int> _evictedStatements = [];
    private byte[] _parameterTypes = [];
    private long _statementUses;

    /// <summary>Changes when the server has forgotten all statements.</summary>
    public int StatementGeneration { get; private set; }

    /// <summary>The statement for a text, prepared now if it was not before. To be called within a command that has sent nothing yet.</summary>
    public ValueTask<PreparedStatement> PrepareAsync(string sql, CancellationToken cancellationToken)
    {
        if (_statements.TryGetValue(sql, out var statement))
        {
            Use(statement);
            return new(statement);
        }

        return PrepareNewAsync(sql, cancellationToken);
    }

    /// <summary>Keeps a statement from being the first that is closed.</summary>
    public void Use(PreparedStatement statement) => statement.LastUse = ++_statementUses;

    /// <summary>Room to put a statement's parameter types together.</summary>
    public Span<byte> ParameterTypes(int length)
    {
        if (_parameterTypes.Length < length)
        {
            _parameterTypes = new byte[length];
        }

        return _parameterTypes.AsSpan(0, length);
    }

    private async ValueTask<PreparedStatement> PrepareNewAsync(string sql, CancellationToken cancellationToken)
    {
        EvictOldest();
        Writer.BeginCommand(CommandCode.StatementPrepare);
        Writer.WriteString(sql);
        Writer.EndPacket();
        await SendAsync(isPipelined: true, cancellationToken).ConfigureAwait(false);
        await ReadPacketAsync(cancellationToken).ConfigureAwait(false);
        Writer.Clear();
        if (Payload is [ErrorPayload.Signature, ..])
        {
            throw ErrorFrom(Payload);
        }

        var response = ReadPrepareResponse();
        await SkipDefinitionsAsync(response.ParameterCount, cancellationToken).ConfigureAwait(false);
        await SkipDefinitionsAsync(response.ColumnCount, cancellationToken).ConfigureAwait(false);
        var statement = new PreparedStatement(this, StatementGeneration, sql, response.StatementId, response.ParameterCount) { LastUse = ++_statementUses };
        _statements.Add(sql, statement);
        return statement;
    }

    private PrepareResponse ReadPrepareResponse()
    {
        try
        {
            return PrepareResponse.Read(Payload);
        }
        catch (MySqlProtocolException exception)
        {
            throw Fail(exception);
        }
    }

    private async ValueTask SkipDefinitionsAsync(int count, CancellationToken cancellationToken)
    {
        ExpectDefinitions(true);
        for (var i = 0; i < count; i++)
        {
            await ReadPacketAsync(cancellationToken).ConfigureAwait(false);
        }

        ExpectDefinitions(false);
        if (count > 0 && !IsEofDeprecated)
        {
            await ReadPacketAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void EvictOldest()
    {
        if (_statements.Count >= MaxStatements)
        {
            var oldest = _statements.Values.MinBy(static statement => statement.LastUse)!;
            _statements.Remove(oldest.Sql);
            oldest.IsClosed = true;
            _evictedStatements.Add(oldest.Id);
        }
    }

    /// <summary>The server does not answer to a close request, so it travels in front of the next command.</summary>
    private void CloseEvictedStatements()
    {
        foreach (var id in _evictedStatements)
        {
            Writer.BeginSilentCommand(CommandCode.StatementClose);
            Writer.WriteUInt32(unchecked((uint)id));
            Writer.EndPacket();
        }

        _evictedStatements.Clear();
    }

    private void ForgetStatements()
    {
        StatementGeneration++;
        _statements.Clear();
        _evictedStatements.Clear();
    }
}
