using MySqlConnector.Protocol;
using MySqlConnector.Protocol.Payloads;
using MySqlConnector.Reading;

namespace MySqlConnector.Session;

/// <summary>What readers need to understand answers; whatever breaks the protocol's rules breaks the session.</summary>
internal sealed partial class ServerSession
{
    private long _discardedRows;
    private long _discardingSince;

    /// <summary>Where the values of the present row lie; one reader is open at a time.</summary>
    public RowIndex Row { get; } = new();

    /// <summary>The columns of the last result whose text this session does not keep.</summary>
    public FieldSet? LastFields;

    /// <summary>The packet just read, as an OK packet.</summary>
    public OkPayload ReadOk()
    {
        try
        {
            var result = OkPayload.Read(Payload, Capabilities);
            Note(result);
            return result;
        }
        catch (MySqlProtocolException exception)
        {
            throw Fail(exception);
        }
    }

    /// <summary>The packet just read, as the end of a result's rows.</summary>
    public OkPayload ReadEndOfRows()
    {
        if (IsEofDeprecated)
        {
            return ReadOk();
        }

        try
        {
            var end = EofPayload.Read(Payload);
            Status = end.Status;
            return new OkPayload(IsWithoutRows: false, 0, 0, end.Status, end.WarningCount, null);
        }
        catch (MySqlProtocolException exception)
        {
            throw Fail(exception);
        }
    }

    /// <summary>The packet just read, as the number of a result's columns.</summary>
    public int ReadColumnCount()
    {
        try
        {
            var reader = new PayloadReader(Payload);
            var count = reader.ReadLengthEncodedInteger();
            return count is > 0 and <= ProtocolLimits.ColumnCount && reader.IsAtEnd
                ? (int)count
                : throw new MySqlProtocolException($"The server announced a result of {count} columns; at most {ProtocolLimits.ColumnCount} are possible.");
        }
        catch (MySqlProtocolException exception)
        {
            throw Fail(exception);
        }
    }

    /// <summary>While definitions of columns are due, a longer packet is refused as soon as it is announced.</summary>
    public void ExpectDefinitions(bool areExpected) =>
        _packets.MaxPayloadLength = areExpected ? ProtocolLimits.ColumnDefinition : ProtocolLimits.Payload;

    /// <summary>The packet just read, as a column's definition.</summary>
    public void AddField(ref FieldSetBuilder builder)
    {
        try
        {
            builder.Add(Payload);
        }
        catch (MySqlProtocolException exception)
        {
            throw Fail(exception);
        }
    }

    /// <summary>Ends the server's wait for a file with an empty packet.</summary>
    public async ValueTask SendNoFileAsync()
    {
        var start = Writer.Position;
        Writer.SequenceNumber = _packets.SequenceNumber;
        Writer.BeginPacket();
        Writer.EndPacket();
        try
        {
            await _transport.SendAsync(Writer.Written[start..]).ConfigureAwait(false);
            _packets.SequenceNumber = Writer.SequenceNumber;
        }
        catch (Exception exception) when (IsConnectionFailure(exception))
        {
            throw Fail(exception);
        }
    }

    /// <summary>Reads the answers to requests that were sent, from one on, and forgets them.</summary>
    public async ValueTask DiscardAnswersAsync(int request)
    {
        for (; request < _sentRequests && !IsBroken; request++)
        {
            _packets.SequenceNumber = Writer.AnswerNumber(request);
            await DiscardAnswerAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Reads one answer, or what is left of it from the start of a result on, and forgets it.</summary>
    public async ValueTask DiscardAnswerAsync()
    {
        StartDiscarding();
        try
        {
            while (await DiscardResultAsync().ConfigureAwait(false))
            {
            }
        }
        catch (Exception exception) when (exception is MySqlException or OperationCanceledException)
        {
            // The connection is lost; the error that this follows is what the caller is told.
        }
    }

    private async ValueTask<bool> DiscardResultAsync()
    {
        await ReadPacketAsync(CancellationToken.None).ConfigureAwait(false);
        switch (Payload is [var first, ..] ? first : -1)
        {
            case OkPayload.Signature:
                return ReadOk().HasMoreResults;
            case ErrorPayload.Signature:
                ErrorFrom(Payload);
                return false;
            default:
                await SkipDefinitionsAsync(ReadColumnCount(), CancellationToken.None).ConfigureAwait(false);
                return await DiscardRowsAsync().ConfigureAwait(false);
        }
    }

    /// <summary>From now on rows are read only to get to the end of them.</summary>
    public void StartDiscarding() => _discardingSince = _discardingSince == 0 ? Environment.TickCount64 : _discardingSince;

    /// <summary>
    /// To be called for each row that is passed over. If they do not end in reasonable time they are stopped at their source: a reader's end
    /// must come, whatever the server goes on sending.
    /// </summary>
    public void CountDiscardedRow()
    {
        const int RowsBetweenChecks = 4096;
        if (_discardingSince != 0 && ++_discardedRows % RowsBetweenChecks == 0
            && Environment.TickCount64 - _discardingSince > HousekeepingTimeout * 1000)
        {
            Interrupt(InterruptReason.Discarded);
        }
    }

    private async ValueTask<bool> DiscardRowsAsync()
    {
        while (true)
        {
            CountDiscardedRow();
            await ReadPacketAsync(CancellationToken.None).ConfigureAwait(false);
            switch (Payload is [var first, ..] ? first : -1)
            {
                case ErrorPayload.Signature:
                    ErrorFrom(Payload);
                    return false;
                case EofPayload.Signature when EofPayload.IsEnd(Payload, IsEofDeprecated):
                    return ReadEndOfRows().HasMoreResults;
            }
        }
    }
}
