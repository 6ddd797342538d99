namespace MySqlConnector.Protocol;

/// <summary>The state that the server tells at the end of every result. Source: "Status Flags" (SERVER_STATUS_flags_enum).</summary>
[Flags]
internal enum ServerStatus : ushort
{
    None = 0,
    InTransaction = 1,
    AutoCommit = 2,
    MoreResultsExist = 8,
    CursorExists = 0x40,
    LastRowSent = 0x80,
    DatabaseDropped = 0x100,

    /// <summary>A backslash in a literal is an ordinary character (SQL mode NO_BACKSLASH_ESCAPES).</summary>
    NoBackslashEscapes = 0x200,
    MetadataChanged = 0x400,
    PreparedOutParameters = 0x1000,
    InReadOnlyTransaction = 0x2000,
    SessionStateChanged = 0x4000,
}
