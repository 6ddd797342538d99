using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace MySqlConnector.Protocol;

/// <summary>The bytes to and from the server, over a socket and, once <see cref="Stream"/> is replaced, over TLS.</summary>
/// <remarks>
/// A session runs one operation at a time, so whether that operation may block its thread (Open, ExecuteReader) or must not
/// (OpenAsync, ExecuteReaderAsync) is a property of the moment: every method completes before it returns while <see cref="Blocking"/> is set.
/// </remarks>
internal sealed class Transport(Socket socket) : IDisposable
{
    private SslStream? _tls;
    private int _aborted;

    public bool Blocking { get; set; }

    public bool IsEncrypted => _tls is not null;

    public Socket Socket => socket;

    public void UseTls(SslStream tls) => _tls = tls;

    /// <summary>Zero when the server has closed its side.</summary>
    public ValueTask<int> ReceiveAsync(Memory<byte> buffer)
    {
        if (Blocking)
        {
            return new(_tls is null ? socket.Receive(buffer.Span) : _tls.Read(buffer.Span));
        }

        return _tls is null ? socket.ReceiveAsync(buffer, SocketFlags.None) : _tls.ReadAsync(buffer);
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (Blocking)
        {
            SendAll(bytes.Span);
            return default;
        }

        if (_tls is not null)
        {
            return _tls.WriteAsync(bytes);
        }

        var sending = socket.SendAsync(bytes, SocketFlags.None);
        if (sending.IsCompletedSuccessfully)
        {
            var sent = sending.Result;
            return sent == bytes.Length ? default : SendRestAsync(new(0), bytes[sent..]);
        }

        return SendRestAsync(sending, bytes);
    }

    /// <summary>Ends whatever waits on the connection, from any thread.</summary>
    public void Abort()
    {
        if (Interlocked.Exchange(ref _aborted, 1) == 0)
        {
            socket.Dispose();
        }
    }

    public bool IsAborted => Volatile.Read(ref _aborted) != 0;

    public void Dispose()
    {
        Abort();
        _tls?.Dispose();
    }

    private void SendAll(ReadOnlySpan<byte> bytes)
    {
        if (_tls is not null)
        {
            _tls.Write(bytes);
            return;
        }

        while (!bytes.IsEmpty)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask SendRestAsync(ValueTask<int> sending, ReadOnlyMemory<byte> bytes)
    {
        bytes = bytes[await sending.ConfigureAwait(false)..];
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None).ConfigureAwait(false)..];
        }
    }
}
