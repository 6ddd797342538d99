using System.Collections.Frozen;

namespace MySqlConnector.Settings;

/// <summary>
/// Every option that a connection string may hold. Names, other names and defaults are those of
/// https://mysqlconnector.net/connection-options/.
/// </summary>
internal static class ConnectionOptions
{
    public static readonly ConnectionOption<string> Server = new(
        "", ["Server", "Host", "Data Source", "DataSource", "Address", "Addr", "Network Address"],
        static host => host.Contains(',', StringComparison.Ordinal) ? "one server is named, not a list" : null);

    public static readonly ConnectionOption<uint> Port = new(3306, ["Port"], static port => port is 0 or > 65535 ? "a port is a number from 1 to 65535" : null);
    public static readonly ConnectionOption<string> UserID = new("", ["User ID", "UserID", "Username", "Uid", "User name", "User"]);
    public static readonly ConnectionOption<string> Password = new("", ["Password", "pwd"]);
    public static readonly ConnectionOption<string> Database = new("", ["Database", "Initial Catalog"]);

    public static readonly ConnectionOption<MySqlSslMode> SslMode = new(MySqlSslMode.Preferred, ["SSL Mode", "SslMode"]);
    public static readonly ConnectionOption<string> SslCa = new("", ["SSL CA", "CACertificateFile", "CA Certificate File", "SslCa", "Ssl-Ca"]);

    public static readonly ConnectionOption<bool> Pooling = new(true, ["Pooling"]);
    public static readonly ConnectionOption<uint> ConnectionLifeTime = new(0, ["Connection Lifetime", "ConnectionLifeTime"]);
    public static readonly ConnectionOption<bool> ConnectionReset = new(true, ["Connection Reset", "ConnectionReset"]);
    public static readonly ConnectionOption<uint> ConnectionIdleTimeout = new(180, ["Connection Idle Timeout", "ConnectionIdleTimeout"]);
    public static readonly ConnectionOption<uint> MinimumPoolSize = new(0, ["Minimum Pool Size", "Min Pool Size", "MinimumPoolSize", "minpoolsize"]);

    public static readonly ConnectionOption<uint> MaximumPoolSize = new(
        100, ["Maximum Pool Size", "Max Pool Size", "MaximumPoolSize", "maxpoolsize"],
        static size => size is 0 or > 100_000 ? "a pool holds 1 to 100000 sessions" : null);

    public static readonly ConnectionOption<bool> AllowLoadLocalInfile = new(
        false, ["Allow Load Local Infile", "AllowLoadLocalInfile"],
        static allowed => allowed ? "this driver never sends a file of this machine to a server" : null);

    public static readonly ConnectionOption<bool> AllowPublicKeyRetrieval = new(false, ["Allow Public Key Retrieval", "AllowPublicKeyRetrieval"]);
    public static readonly ConnectionOption<bool> AllowUserVariables = new(false, ["Allow User Variables", "AllowUserVariables"]);
    public static readonly ConnectionOption<string> ApplicationName = new("", ["Application Name", "ApplicationName"]);

    public static readonly ConnectionOption<int> CancellationTimeout = new(
        2, ["Cancellation Timeout", "CancellationTimeout"], static seconds => seconds < -1 ? "it is -1 (never wait), 0 (wait without limit) or a number of seconds" : null);

    /// <summary>Accepted for the sake of old connection strings; the connection always speaks utf8mb4.</summary>
    public static readonly ConnectionOption<string> CharacterSet = new("", ["Character Set", "CharSet", "CharacterSet"]);

    public static readonly ConnectionOption<uint> ConnectionTimeout = new(15, ["Connection Timeout", "ConnectionTimeout", "Connect Timeout"]);
    public static readonly ConnectionOption<MySqlDateTimeKind> DateTimeKind = new(MySqlDateTimeKind.Unspecified, ["DateTime Kind", "DateTimeKind"]);
    public static readonly ConnectionOption<uint> DefaultCommandTimeout = new(30, ["Default Command Timeout", "DefaultCommandTimeout", "Command Timeout"]);
    public static readonly ConnectionOption<MySqlGuidFormat> GuidFormat = new(MySqlGuidFormat.Default, ["GUID Format", "GuidFormat"]);
    public static readonly ConnectionOption<bool> IgnorePrepare = new(false, ["Ignore Prepare", "IgnorePrepare"]);
    public static readonly ConnectionOption<uint> Keepalive = new(0, ["Keep Alive", "Keepalive"]);
    public static readonly ConnectionOption<bool> NoBackslashEscapes = new(false, ["No Backslash Escapes", "NoBackslashEscapes"]);
    public static readonly ConnectionOption<bool> PersistSecurityInfo = new(false, ["Persist Security Info", "PersistSecurityInfo"]);
    public static readonly ConnectionOption<bool> TreatTinyAsBoolean = new(true, ["Treat Tiny As Boolean", "TreatTinyAsBoolean"]);
    public static readonly ConnectionOption<bool> UseAffectedRows = new(false, ["Use Affected Rows", "UseAffectedRows"]);

    /// <summary>In the order in which a connection string lists them.</summary>
    public static readonly IReadOnlyList<ConnectionOption> All =
    [
        Server, Port, UserID, Password, Database, SslMode, SslCa, Pooling, ConnectionLifeTime, ConnectionReset, ConnectionIdleTimeout,
        MinimumPoolSize, MaximumPoolSize, AllowLoadLocalInfile, AllowPublicKeyRetrieval, AllowUserVariables, ApplicationName,
        CancellationTimeout, CharacterSet, ConnectionTimeout, DateTimeKind, DefaultCommandTimeout, GuidFormat, IgnorePrepare, Keepalive,
        NoBackslashEscapes, PersistSecurityInfo, TreatTinyAsBoolean, UseAffectedRows,
    ];

    private static readonly FrozenDictionary<string, ConnectionOption> s_byName =
        All.SelectMany(static option => option.Names, static (option, name) => KeyValuePair.Create(name, option))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static ConnectionOption? Find(string name) => s_byName.GetValueOrDefault(name.Trim());

    public static ConnectionOption Get(string name) =>
        Find(name) ?? throw new ArgumentException($"Option '{name}' is not supported in a connection string of this driver.", nameof(name));
}
