using System.Runtime.CompilerServices;
using MySqlConnector.Protocol.Payloads;
using MySqlConnector.Reading;

namespace MySqlConnector;

/// <summary>The way through the packets of the answers. Source: "Text Resultset", "Binary Protocol Resultset".</summary>
public sealed partial class MySqlDataReader
{
    private const byte LocalInfileRequest = 0xFB;

    private int _response;
    private int _result;
    private bool _responseHasMore;
    private bool _isBinary;
    private bool _hasRows;
    private long _recordsAffected = -1;

    /// <summary>Goes to the next result that has columns, or behind the last answer.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FindResultAsync(CancellationToken cancellationToken)
    {
        _hasRows = false;
        while (true)
        {
            if (!_responseHasMore)
            {
                var isComplete = _response == Request.ResponseCount;
                if (isComplete || _session.IsRequestDropped(_response, cancellationToken))
                {
                    _fields = FieldSet.Empty;
                    _state = ReaderState.AfterResults;

                    // What has been done completely has not been cancelled, however late the token was.
                    if (!isComplete)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                    }

                    return;
                }

                await _session.BeginAnswerAsync(_response, cancellationToken).ConfigureAwait(false);
            }

            await _session.ReadPacketAsync(cancellationToken).ConfigureAwait(false);
            switch (FirstByte())
            {
                case OkPayload.Signature:
                    Complete(_session.ReadOk());
                    break;
                case ErrorPayload.Signature:
                    throw await EndWithErrorAsync(_session.ErrorFrom(_session.Payload)).ConfigureAwait(false);
                case LocalInfileRequest:
                    throw await RefuseFileAsync().ConfigureAwait(false);
                default:
                    await ReadFieldsAsync(cancellationToken).ConfigureAwait(false);
                    _state = ReaderState.BeforeFirstRow;
                    return;
            }
        }
    }

    private async ValueTask ReadFieldsAsync(CancellationToken cancellationToken)
    {
        var count = _session.ReadColumnCount();
        var builder = new FieldSetBuilder(Request.FieldsOf(_response, _result), count, _session.Settings);
        _session.ExpectDefinitions(true);
        for (var i = 0; i < count; i++)
        {
            await _session.ReadPacketAsync(cancellationToken).ConfigureAwait(false);
            _session.AddField(ref builder);
        }

        _session.ExpectDefinitions(false);

        if (!_session.IsEofDeprecated)
        {
            await _session.ReadPacketAsync(cancellationToken).ConfigureAwait(false);
        }

        _fields = builder.ToFieldSet();
        _isBinary = Request.StatementOf(_response) is not null;
        Request.FieldsOf(_response, _result) = _fields;
    }

    private ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken)
    {
        var reading = _session.ReadPacketAsync(cancellationToken);
        if (!reading.IsCompletedSuccessfully)
        {
            return AwaitRowAsync(reading);
        }

        reading.GetAwaiter().GetResult();
        return TakeRow();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> AwaitRowAsync(ValueTask reading)
    {
        await reading.ConfigureAwait(false);
        return await TakeRow().ConfigureAwait(false);
    }

    /// <summary>The packet just read is a row, the end of the rows, or an error in place of the next row.</summary>
    private ValueTask<bool> TakeRow()
    {
        var first = FirstByte();
        if (first == ErrorPayload.Signature)
        {
            return ThrowErrorAsync();
        }

        if (first == EofPayload.Signature && EofPayload.IsEnd(_session.Payload, _session.IsEofDeprecated))
        {
            _state = ReaderState.AfterRows;
            Complete(_session.ReadEndOfRows());
            return new(false);
        }

        try
        {
            if (_isBinary)
            {
                _row.ReadBinary(_session.Payload, _fields.Fields);
            }
            else
            {
                _row.ReadText(_session.Payload, _fields.Count);
            }
        }
        catch (MySqlProtocolException exception)
        {
            throw _session.Fail(exception);
        }

        _hasRows = true;
        _state = ReaderState.OnRow;
        return new(true);
    }

    private async ValueTask<bool> ThrowErrorAsync() => throw await EndWithErrorAsync(_session.ErrorFrom(_session.Payload)).ConfigureAwait(false);

    private async ValueTask SkipRowsAsync(CancellationToken cancellationToken)
    {
        while (_state is ReaderState.BeforeFirstRow or ReaderState.FirstRowPeeked or ReaderState.OnRow)
        {
            _session.CountDiscardedRow();
            await ReadRowAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask PeekAsync()
    {
        _session.UseBlockingCalls(true);
        if (await ReadRowAsync(CancellationToken.None).ConfigureAwait(false))
        {
            _state = ReaderState.FirstRowPeeked;
        }
    }

    /// <summary>The first byte of the packet just read, which always has one.</summary>
    private byte FirstByte() => _session.Payload is [var first, ..]
        ? first
        : throw _session.Fail(new MySqlProtocolException("The server sent an empty packet where a result was due."));

    private void Complete(in OkPayload result)
    {
        if (result.IsWithoutRows)
        {
            _recordsAffected = Math.Max(_recordsAffected, 0) + (long)Math.Min(result.AffectedRows, int.MaxValue);
        }

        Request.Completed(_response, result);
        EndResult(result.HasMoreResults);
    }

    private void EndResult(bool responseHasMore)
    {
        _responseHasMore = responseHasMore;
        _result++;
        if (!responseHasMore)
        {
            _result = 0;
            _response++;
        }
    }

    /// <summary>An error ends its answer. Requests that were sent after it are answered all the same: those answers are read away.</summary>
    private async ValueTask<Exception> EndWithErrorAsync(Exception error)
    {
        if (error is MySqlException exception)
        {
            Request.Failed(_response, exception);
        }

        EndResult(responseHasMore: false);
        await _session.DiscardAnswersAsync(_response).ConfigureAwait(false);
        _fields = FieldSet.Empty;
        _state = ReaderState.AfterResults;
        return error;
    }

    /// <summary>
    /// LOAD DATA LOCAL was never offered to the server, so only a hostile one asks for a file. It gets none: an empty packet ends the matter.
    /// </summary>
    private async ValueTask<Exception> RefuseFileAsync()
    {
        await _session.SendNoFileAsync().ConfigureAwait(false);
        await _session.DiscardAnswerAsync().ConfigureAwait(false);
        return await EndWithErrorAsync(
            new MySqlException(MySqlErrorCode.NotAllowedCommand, "42000", "The server asked for a file of this machine (LOAD DATA LOCAL); this driver never sends one."))
            .ConfigureAwait(false);
    }
}
