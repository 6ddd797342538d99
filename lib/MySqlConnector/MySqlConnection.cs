using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using MySqlConnector.Commands;
using MySqlConnector.Pooling;
using MySqlConnector.Session;
using MySqlConnector.Settings;

namespace MySqlConnector;

/// <summary>A connection to a MySQL or MariaDB server. It runs one command at a time.</summary>
public sealed partial class MySqlConnection : DbConnection, ICloneable
{
    private static readonly PoolRegistry<ServerSession> s_pools = new(ServerSession.ConnectAsync, TimeProvider.System);

    private string _connectionString;
    private ConnectionSettings? _settings;
    private SessionLease<ServerSession>? _lease;
    private ServerSession? _session;
    private ConnectionState _state;
    private bool _hasBeenOpened;

    /// <summary>A connection that still needs its <see cref="ConnectionString"/>.</summary>
    public MySqlConnection()
        : this(null)
    {
    }

    /// <summary>A connection that is opened with a connection string.</summary>
    public MySqlConnection(string? connectionString) => _connectionString = connectionString ?? "";

    /// <summary>
    /// The connection string. Once the connection has been opened the password is left out, unless <c>Persist Security Info</c> keeps it.
    /// </summary>
    [AllowNull]
    public override string ConnectionString
    {
        get => _hasBeenOpened && !Settings.PersistSecurityInfo ? Settings.ConnectionStringWithoutPassword : _connectionString;
        set
        {
            if (_state == ConnectionState.Open)
            {
                throw new InvalidOperationException("The connection string of an open connection cannot be changed.");
            }

            _connectionString = value ?? "";
            _settings = null;
            _hasBeenOpened = false;
        }
    }

    /// <inheritdoc />
    public override string Database => _session?.Database ?? Settings.Database;

    /// <inheritdoc />
    public override string DataSource => Settings.Host;

    /// <summary>Seconds that opening may take; 0 for no limit.</summary>
    public override int ConnectionTimeout => Settings.ConnectionTimeout == Timeout.InfiniteTimeSpan ? 0 : (int)Settings.ConnectionTimeout.TotalSeconds;

    /// <summary>Closed once the server is known to be lost, also before <see cref="Close"/>.</summary>
    public override ConnectionState State => _state == ConnectionState.Open && _session!.IsBroken ? ConnectionState.Closed : _state;

    /// <summary>The version as the server sent it, for example <c>8.4.3</c> or <c>5.5.5-10.11.6-MariaDB</c>.</summary>
    public override string ServerVersion => Session.ServerVersion;

    /// <summary>The server's number for this connection, as <c>CONNECTION_ID()</c> tells it.</summary>
    public int ServerThread => Session.ConnectionId;

    /// <inheritdoc />
    public override bool CanCreateBatch => true;

    /// <inheritdoc />
    protected override DbProviderFactory DbProviderFactory => MySqlConnectorFactory.Instance;

    internal ConnectionSettings Settings => _settings ??= s_pools.Get(_connectionString).Settings;

    /// <summary>The session of an open connection.</summary>
    internal ServerSession Session => _session ?? throw new InvalidOperationException($"The connection must be open; it is {State}.");

    internal MySqlTransaction? CurrentTransaction { get; set; }

    internal MySqlDataReader? ActiveReader { get; set; }

    /// <summary>A command for this connection.</summary>
    public new MySqlCommand CreateCommand() => new(this, null);

    /// <summary>A batch for this connection.</summary>
    public new MySqlBatch CreateBatch() => new(this);

    /// <summary>A closed connection with the same connection string (the password included).</summary>
    public MySqlConnection Clone() => new(_connectionString);

    /// <summary>
    /// A closed connection with another connection string; where that one has no password, this connection's is taken.
    /// </summary>
    public MySqlConnection CloneWith(string connectionString)
    {
        var target = new MySqlConnectionStringBuilder(connectionString);
        if (target.Password.Length == 0 && Settings.Password.Length > 0)
        {
            target.Password = Settings.Password;
        }

        return new MySqlConnection(target.ConnectionString);
    }

    object ICloneable.Clone() => Clone();

    /// <inheritdoc />
    protected override DbCommand CreateDbCommand() => CreateCommand();

    /// <inheritdoc />
    protected override DbBatch CreateDbBatch() => CreateBatch();

    /// <summary>Stops a command if it is the one that runs now.</summary>
    internal void StopRequest(IRequest request)
    {
        if (ActiveReader?.Request == request)
        {
            _session?.Interrupt(InterruptReason.Caller);
        }
    }

    private void ChangeState(ConnectionState state)
    {
        var before = _state;
        if (before != state)
        {
            _state = state;
            OnStateChange(new StateChangeEventArgs(before, state));
        }
    }
}
