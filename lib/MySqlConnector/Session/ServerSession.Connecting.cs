using System.Net;
using System.Net.Sockets;
using MySqlConnector.Protocol;
using MySqlConnector.Settings;

namespace MySqlConnector.Session;

/// <summary>From nothing to an authenticated session.</summary>
internal sealed partial class ServerSession
{
    /// <summary>Connects within the settings' connection timeout.</summary>
    public static ValueTask<ServerSession> ConnectAsync(ConnectionSettings settings, CancellationToken cancellationToken)
        => ConnectAsync(settings, settings.Database, cancellationToken);

    public static async ValueTask<ServerSession> ConnectAsync(ConnectionSettings settings, string database, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (settings.ConnectionTimeout != Timeout.InfiniteTimeSpan)
        {
            limit.CancelAfter(settings.ConnectionTimeout);
        }

        var isBlocking = BlockingScope.IsActive;
        Socket? socket = null;
        ServerSession? session = null;
        try
        {
            socket = await ConnectSocketAsync(settings, isBlocking, limit.Token).ConfigureAwait(false);
            session = new ServerSession(settings, new Transport(socket) { Blocking = isBlocking }) { Database = database };
            using var registration = limit.Token.UnsafeRegister(static state => ((ServerSession)state!).Break(), session);
            await session.ShakeHandsAsync().ConfigureAwait(false);
            limit.Token.ThrowIfCancellationRequested();
            return session;
        }
        catch (Exception exception)
        {
            session?.Break();
            session?._transport.Dispose();
            socket?.Dispose();
            if (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException("Opening the connection was cancelled.", exception, cancellationToken);
            }

            if (limit.IsCancellationRequested)
            {
                throw MySqlException.ConnectionLost(
                    $"The connect timeout expired: no connection to {Address(settings)} within {settings.ConnectionTimeout.TotalSeconds:0} seconds.", exception);
            }

            if (exception is MySqlException)
            {
                throw;
            }

            throw Explain(exception, settings);
        }
    }

    private static MySqlException Explain(Exception exception, ConnectionSettings settings) => exception switch
    {
        MySqlProtocolException => new MySqlException(
            MySqlErrorCode.HandshakeError, "08S01", $"The handshake with {Address(settings)} failed. {exception.Message}", exception),
        SocketException or IOException or ObjectDisposedException => MySqlException.ConnectionLost(
            $"Unable to connect to {Address(settings)}. {exception.Message}", exception),
        _ => new MySqlException(MySqlErrorCode.UnableToConnectToHost, "08S01", $"Unable to connect to {Address(settings)}. {exception.Message}", exception),
    };

    private static string Address(ConnectionSettings settings) => IsUnixSocket(settings) ? settings.Host : $"{settings.Host}:{settings.Port}";

    private static bool IsUnixSocket(ConnectionSettings settings) => settings.Host.StartsWith('/');

    private static async ValueTask<Socket> ConnectSocketAsync(ConnectionSettings settings, bool isBlocking, CancellationToken cancellationToken)
    {
        if (settings.Host.Length == 0)
        {
            throw new InvalidOperationException("The connection string names no server.");
        }

        if (IsUnixSocket(settings))
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await ConnectAsync(local, new UnixDomainSocketEndPoint(settings.Host), isBlocking, cancellationToken).ConfigureAwait(false);
            return local;
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        if (settings.Keepalive > TimeSpan.Zero)
        {
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, (int)settings.Keepalive.TotalSeconds);
        }

        var endPoint = IPAddress.TryParse(settings.Host, out var address)
            ? new IPEndPoint(address, settings.Port)
            : (EndPoint)new DnsEndPoint(settings.Host, settings.Port);
        await ConnectAsync(socket, endPoint, isBlocking, cancellationToken).ConfigureAwait(false);
        return socket;
    }

    private static async ValueTask ConnectAsync(Socket socket, EndPoint endPoint, bool isBlocking, CancellationToken cancellationToken)
    {
        try
        {
            if (isBlocking)
            {
                using var registration = cancellationToken.UnsafeRegister(static state => ((Socket)state!).Dispose(), socket);
                socket.Connect(endPoint);
                return;
            }

            await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
