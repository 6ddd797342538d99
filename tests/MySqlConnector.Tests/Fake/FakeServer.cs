using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MySqlConnector.Tests.Fake;

/// <summary>
/// A server on 127.0.0.1 that does what its script says, packet by packet. The script runs once for each connection; a check that fails in it
/// fails the test when the server is disposed.
/// </summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Exception> _faults = new();
    private readonly Func<FakeConnection, Task> _script;
    private readonly Task _accepting;
    private int _connectionCount;

    private FakeServer(Func<FakeConnection, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>User u, password secret, no TLS, no pool, and no timeout that a test could take for the end it waits for.</summary>
    public string ConnectionString
        => $"Server=127.0.0.1;Port={Port};User ID=u;Password=secret;SslMode=None;Pooling=false;Connection Timeout=120;Default Command Timeout=120";

    public int ConnectionCount => Volatile.Read(ref _connectionCount);

    public static FakeServer Start(Func<FakeConnection, Task> script) => new(script);

    /// <summary>A server that lets everybody in and then does what the script says; a second connection (for a KILL) gets an OK for everything.</summary>
    public static FakeServer StartOpen(Func<FakeConnection, Task> script) => new(async connection =>
    {
        await connection.LetInAsync();
        await (connection.Number == 1 ? script(connection) : connection.AnswerOkAsync());
    });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
        if (_faults.TryPeek(out var fault))
        {
            throw new InvalidOperationException("The fake server's script failed.", fault);
        }
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                running.Add(RunAsync(await _listener.AcceptSocketAsync(_stop.Token), Interlocked.Increment(ref _connectionCount)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task RunAsync(Socket socket, int number)
    {
        await using var connection = new FakeConnection(socket, number, _stop.Token);
        try
        {
            await _script(connection);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException or TimeoutException)
        {
            // The driver has hung up, or the test is over.
        }
        catch (Exception exception)
        {
            _faults.Enqueue(exception);
        }
    }
}
