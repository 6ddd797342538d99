using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>Stands between a client and its database, and can cut the connection at a commit.</summary>
internal sealed class CommitCutter : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly int _serverPort;
    private readonly Task _accepting;
    private Cut _next;
    private int _cuts;

    public CommitCutter(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public enum Cut
    {
        None,

        /// <summary>The commit does not reach the server.</summary>
        BeforeTheServer,

        /// <summary>The server commits, and its answer is lost.</summary>
        AfterTheServer,
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections were cut.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    public void CutNextCommit(Cut where) => _next = where;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_ended.Token)));
            }
        }
        finally
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            using var server = new TcpClient();
            await server.ConnectAsync(IPAddress.Loopback, _serverPort, _ended.Token);
            await Task.WhenAny(CarryRequestsAsync(client.GetStream(), server.GetStream()), CarryAsync(server.GetStream(), client.GetStream()));
        }
    }

    private async Task CarryRequestsAsync(NetworkStream client, NetworkStream server)
    {
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await client.ReadAsync(buffer, _ended.Token)) > 0)
        {
            var isCommit = Encoding.Latin1.GetString(buffer, 0, count).Contains("commit", StringComparison.OrdinalIgnoreCase);
            if (!isCommit || _next is Cut.None)
            {
                await server.WriteAsync(buffer.AsMemory(0, count), _ended.Token);
                continue;
            }

            var where = _next;
            _next = Cut.None;
            Interlocked.Increment(ref _cuts);
            if (where is Cut.AfterTheServer)
            {
                // The other direction is never seen by the client: it is closed below while the server works.
                client.Socket.Shutdown(SocketShutdown.Both);
                await server.WriteAsync(buffer.AsMemory(0, count), _ended.Token);
                await Task.Delay(100, _ended.Token);
            }

            return;
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await from.ReadAsync(buffer, _ended.Token)) > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, count), _ended.Token);
        }
    }
}
