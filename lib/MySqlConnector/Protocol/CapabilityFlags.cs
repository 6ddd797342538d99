namespace MySqlConnector.Protocol;

/// <summary>What a client and a server can do. Source: "Capabilities" in MySQL's client/server protocol documentation.</summary>
[Flags]
internal enum CapabilityFlags : uint
{
    None = 0,
    LongPassword = 1,

    /// <summary>An update counts the rows found instead of the rows changed.</summary>
    FoundRows = 1 << 1,
    LongFlag = 1 << 2,
    ConnectWithDatabase = 1 << 3,
    Compress = 1 << 5,

    /// <summary>LOAD DATA LOCAL: never announced by this driver.</summary>
    LocalFiles = 1 << 7,
    Protocol41 = 1 << 9,
    Interactive = 1 << 10,
    Tls = 1 << 11,
    Transactions = 1 << 13,
    SecureConnection = 1 << 15,
    MultiStatements = 1 << 16,
    MultiResults = 1 << 17,
    PreparedMultiResults = 1 << 18,
    PluginAuthentication = 1 << 19,
    ConnectAttributes = 1 << 20,
    PluginAuthenticationLengthEncoded = 1 << 21,
    SessionTrack = 1 << 23,

    /// <summary>A result ends with an OK packet; its column definitions are not followed by an EOF packet.</summary>
    DeprecateEof = 1 << 24,
}
