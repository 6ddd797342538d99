using System.Net.Sockets;
using MySqlConnector.Pooling;
using MySqlConnector.Protocol;
using MySqlConnector.Protocol.Payloads;
using MySqlConnector.Settings;
using MySqlConnector.Text;

namespace MySqlConnector.Session;

/// <summary>One authenticated connection to a server. It runs one command at a time; only <see cref="Interrupt"/> may come from other threads.</summary>
internal sealed partial class ServerSession : IPooledSession
{
    private readonly Transport _transport;
    private readonly PacketReader _packets;
    private volatile bool _isBroken;

    private ServerSession(ConnectionSettings settings, Transport transport)
    {
        Settings = settings;
        Database = settings.Database;
        _transport = transport;
        _packets = new PacketReader(transport);
        _interruption = new CommandInterruption(this);
    }

    public ConnectionSettings Settings { get; }

    /// <summary>As the server sent it.</summary>
    public string ServerVersion { get; private set; } = "";

    /// <summary>The server's number of this connection, which KILL takes.</summary>
    public int ConnectionId { get; private set; }

    /// <summary>The default database now.</summary>
    public string Database { get; private set; }

    public CapabilityFlags Capabilities { get; private set; }

    /// <summary>What the server said with its last answer.</summary>
    public ServerStatus Status { get; private set; }

    public bool IsInTransaction => (Status & ServerStatus.InTransaction) != 0;

    public bool HasNoBackslashEscapes => (Status & ServerStatus.NoBackslashEscapes) != 0;

    /// <summary>Whether the connection is lost, or in a state that nothing can be said about. It never recovers.</summary>
    public bool IsBroken => _isBroken || _transport.IsAborted;

    public bool IsEncrypted => _transport.IsEncrypted;

    /// <summary>Where the requests of the current command are written before they are sent.</summary>
    public PacketWriter Writer { get; } = new();

    public SqlTextOptions TextOptions => new(Settings, HasNoBackslashEscapes);

    /// <summary>Whether the calls that follow complete before they return, as the synchronous half of ADO.NET needs it.</summary>
    public void UseBlockingCalls(bool isBlocking) => _transport.Blocking = isBlocking;

    /// <inheritdoc />
    /// <remarks>
    /// An open transaction; no automatic commit, with which the next owner's writes would be lost at his close; another database.
    /// </remarks>
    public bool MustBeReset => (Status & (ServerStatus.AutoCommit | ServerStatus.InTransaction)) != ServerStatus.AutoCommit || Database != Settings.Database;

    public bool IsStillOpen()
    {
        try
        {
            // Between two commands a server has nothing to say: what can be read is the end of the connection, or worse.
            return !IsBroken && !_packets.HasBufferedBytes && !_transport.Socket.Poll(0, SelectMode.SelectRead);
        }
        catch (Exception exception) when (IsConnectionFailure(exception))
        {
            return false;
        }
    }

    /// <summary>Says good-bye, without waiting for an answer, and closes the connection.</summary>
    public async ValueTask CloseAsync()
    {
        if (!IsBroken)
        {
            _isBroken = true;
            try
            {
                Writer.Clear();
                Writer.BeginCommand(CommandCode.Quit);
                Writer.EndPacket();
                await _transport.SendAsync(Writer.Written).ConfigureAwait(false);
            }
            catch (Exception exception) when (IsConnectionFailure(exception))
            {
                // The connection was lost already, which is what closing it wants.
            }
        }

        _interruption.Dispose();
        _transport.Dispose();
    }

    public ValueTask DisposeAsync() => CloseAsync();

    /// <summary>What an OK or EOF packet tells about the session.</summary>
    public void Note(in OkPayload result)
    {
        Status = result.Status;
        Database = result.NewDatabase ?? Database;
    }

    /// <summary>Gives the session up: nothing more is sent or read.</summary>
    public void Break()
    {
        _isBroken = true;
        _transport.Abort();
    }
}
