using System.Net.Sockets;
using System.Runtime.CompilerServices;
using MySqlConnector.Protocol;
using MySqlConnector.Protocol.Payloads;

namespace MySqlConnector.Session;

/// <summary>One command: begun, sent, its answer read, ended. Timeouts and cancellation act while something is waited for.</summary>
internal sealed partial class ServerSession
{
    /// <summary>What the buffers between us and the server hold in any case.</summary>
    private const int SafeToSendBeforeReading = 16 * 1024;

    /// <summary>MariaDB's ER_CONNECTION_KILLED.</summary>
    private const int ConnectionKilled = 1927;

    private readonly CommandInterruption _interruption;
    private int _isRunning;
    private int _isWaiting;
    private int _sentRequests;
    private Task? _sending;

    public bool IsEofDeprecated => (Capabilities & CapabilityFlags.DeprecateEof) != 0;

    /// <summary>The packet that was read last; valid until the next is read.</summary>
    public ReadOnlySpan<byte> Payload => _packets.Payload;

    public PacketReader Packets => _packets;

    /// <summary>Takes the session for a command. The timeout is in seconds that may be spent waiting for the server; 0 for no limit.</summary>
    public void BeginCommand(int timeout, bool isBlocking)
    {
        if (Interlocked.Exchange(ref _isRunning, 1) != 0)
        {
            throw new InvalidOperationException("Another command is running on this connection; a connection runs one command at a time.");
        }

        UseBlockingCalls(isBlocking);
        Writer.Clear();
        CloseEvictedStatements();
        _discardingSince = 0;
        _interruption.Begin(timeout);
        if (_packets.HasBufferedBytes && !IsBroken)
        {
            // It would be taken for the answer to what is sent now.
            var exception = Fail(new MySqlProtocolException("The server said something that nobody had asked for."));
            _interruption.End();
            Finish();
            throw exception;
        }
    }

    /// <summary>Sends what was written: all requests at once if <paramref name="isPipelined"/>, else the first.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask SendAsync(bool isPipelined, CancellationToken cancellationToken)
    {
        _sentRequests = 0;
        if (!isPipelined)
        {
            await SendNextAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        _packets.SequenceNumber = Writer.AnswerNumber(0);
        _sentRequests = Writer.RequestCount;
        try
        {
            if (Writer.RequestCount == 1 || Writer.Written.Length <= SafeToSendBeforeReading)
            {
                await TransmitAsync(Writer.Written, cancellationToken).ConfigureAwait(false);
                return;
            }

            // The server answers the first requests while we send the last: unless we read at the same time, both could wait for ever.
            var isBlocking = _transport.Blocking;
            _transport.Blocking = false;
            _sending = _transport.SendAsync(Writer.Written).AsTask();
            _transport.Blocking = isBlocking;
        }
        catch (Exception exception) when (IsConnectionFailure(exception))
        {
            throw Fail(exception);
        }
    }

    /// <summary>To be called before an answer is read: sends the request that it belongs to, unless that was sent already.</summary>
    public ValueTask BeginAnswerAsync(int request, CancellationToken cancellationToken)
    {
        _packets.SequenceNumber = Writer.AnswerNumber(request);
        return request < _sentRequests ? default : SendNextAsync(cancellationToken);
    }

    /// <summary>Whether a request was not sent yet and never will be, since the command is stopped.</summary>
    public bool IsRequestDropped(int request, CancellationToken cancellationToken)
        => request >= _sentRequests && (cancellationToken.IsCancellationRequested || _interruption.Reason != InterruptReason.None);

    /// <summary>Reads the next packet of an answer.</summary>
    public ValueTask ReadPacketAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _packets.TryRead() ? default : WaitForPacketAsync(cancellationToken);
        }
        catch (MySqlProtocolException exception)
        {
            throw Fail(exception);
        }
    }

    /// <summary>Stops the running command from any thread.</summary>
    public void Interrupt(InterruptReason reason, CancellationToken cancellationToken = default) => _interruption.Request(reason, cancellationToken);

    /// <summary>What the caller is told of an error packet.</summary>
    public Exception ErrorFrom(ReadOnlySpan<byte> payload)
    {
        ErrorPayload error;
        try
        {
            error = ErrorPayload.Read(payload);
        }
        catch (MySqlProtocolException exception)
        {
            return Fail(exception);
        }

        var result = error.ToException();
        if (result.ErrorCode is MySqlErrorCode.QueryInterrupted or MySqlErrorCode.QueryTimeout)
        {
            _interruption.Answered();
            return Explain(result) ?? result;
        }

        if (IsLastWord(result.Number))
        {
            Break();
        }

        return result;
    }

    /// <summary>The connection is lost, or the server breaks the rules: gives the session up and says so.</summary>
    public Exception Fail(Exception exception)
    {
        Break();
        return Explain(exception) ?? exception switch
        {
            MySqlProtocolException => new MySqlException(
                MySqlErrorCode.NetReadError, "08S01", $"The server's answer was not understood, the connection was closed. {exception.Message}", exception),
            _ => MySqlException.ConnectionLost($"The connection to the server was lost. {exception.Message}", exception),
        };
    }

    /// <summary>After the last packet of the last answer, or when the session is broken.</summary>
    public ValueTask EndCommandAsync()
    {
        if (_interruption.End() is { } stopping)
        {
            return EndInterruptedAsync(stopping);
        }

        if (_sending is not null)
        {
            return EndSendingAsync();
        }

        Finish();
        return default;
    }

    /// <summary>
    /// To be called when the connection is closed: if a call of its owner still waits, it ends now, and what it waits for is stopped on the
    /// server. Its answer could otherwise go to the session's next owner, or the other way round.
    /// </summary>
    public void StopWaitingCall()
    {
        if (Volatile.Read(ref _isWaiting) != 0)
        {
            Interrupt(InterruptReason.Caller);
            Break();
        }
    }

    internal static bool IsConnectionFailure(Exception exception)
        => exception is IOException or SocketException or ObjectDisposedException or MySqlProtocolException or InvalidDataException;

    /// <summary>Errors after which the server closes the connection: too large a packet, shutdown, killed, idle for too long.</summary>
    private static bool IsLastWord(int number) => (MySqlErrorCode)number
        is MySqlErrorCode.ServerShutdown or MySqlErrorCode.AbortingConnection or MySqlErrorCode.PacketTooLarge or MySqlErrorCode.ClientInteractionTimeout
        || number == ConnectionKilled;

    /// <summary>Null unless somebody asked for the command to be stopped.</summary>
    private Exception? Explain(Exception exception) => _interruption.Reason switch
    {
        InterruptReason.Token => new OperationCanceledException("The command was cancelled and stopped on the server.", exception, _interruption.Token),
        InterruptReason.Discarded => new OperationCanceledException("The rest of the rows was not read.", exception),
        InterruptReason.Timeout => MySqlException.TimeoutExpired(exception),
        _ => null,
    };

    /// <summary>A server that takes no more bytes is waited for no longer than one that gives none.</summary>
    private ValueTask TransmitAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (_transport.Blocking)
        {
            _interruption.StartWaiting();
            try
            {
                return _transport.SendAsync(bytes);
            }
            finally
            {
                _interruption.StopWaiting();
            }
        }

        var sending = _transport.SendAsync(bytes);
        return sending.IsCompletedSuccessfully ? sending : WaitForTransmissionAsync(sending, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask WaitForTransmissionAsync(ValueTask sending, CancellationToken cancellationToken)
    {
        BeginWait();
        var registration = InterruptOn(cancellationToken);
        _interruption.StartWaiting();
        try
        {
            await sending.ConfigureAwait(false);
        }
        finally
        {
            _interruption.StopWaiting();
            registration.Dispose();
            Volatile.Write(ref _isWaiting, 0);
        }
    }

    private async ValueTask SendNextAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _packets.SequenceNumber = Writer.AnswerNumber(_sentRequests);
        try
        {
            await TransmitAsync(Writer.Request(_sentRequests++), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsConnectionFailure(exception))
        {
            throw Fail(exception);
        }
    }

    private CancellationTokenRegistration InterruptOn(CancellationToken cancellationToken) => cancellationToken.UnsafeRegister(
        static (state, token) => ((ServerSession)state!).Interrupt(InterruptReason.Token, token), this);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask WaitForPacketAsync(CancellationToken cancellationToken)
    {
        BeginWait();
        var registration = InterruptOn(cancellationToken);
        _interruption.StartWaiting();
        try
        {
            await _packets.ReadAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsConnectionFailure(exception))
        {
            throw Fail(exception);
        }
        finally
        {
            _interruption.StopWaiting();
            registration.Dispose();
            Volatile.Write(ref _isWaiting, 0);
        }
    }

    private void BeginWait()
    {
        if (Interlocked.Exchange(ref _isWaiting, 1) != 0)
        {
            Break();
            throw new InvalidOperationException("Two calls wait for the server on one connection at the same time; the connection was closed.");
        }
    }

    private void Finish()
    {
        _packets.Trim();
        Writer.Clear();
        Volatile.Write(ref _isRunning, 0);
    }

    private async ValueTask EndSendingAsync()
    {
        try
        {
            await _sending!.ConfigureAwait(false);
        }
        catch (Exception exception) when (IsConnectionFailure(exception))
        {
            Break();
        }

        _sending = null;
        Finish();
    }

    private async ValueTask EndInterruptedAsync(Task stopping)
    {
        await stopping.ConfigureAwait(false);
        if (_interruption.HasFailed)
        {
            Break();
        }

        if (_sending is not null)
        {
            await EndSendingAsync().ConfigureAwait(false);
        }

        // A KILL that came too late may hit the next statement: one that does nothing takes the blow.
        if (_interruption.MayStrikeLater && !IsBroken)
        {
            await TryExchangeAsync("DO SLEEP(0)").ConfigureAwait(false);
        }

        Finish();
    }
}
