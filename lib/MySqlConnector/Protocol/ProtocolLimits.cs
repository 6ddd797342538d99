namespace MySqlConnector.Protocol;

/// <summary>How much a server may send: beyond, the answer is refused whatever it would have meant.</summary>
internal static class ProtocolLimits
{
    /// <summary>The longest part that one packet header can announce; a payload of that length or more goes on in the next packet.</summary>
    public const int PacketPart = 0xFFFFFF;

    /// <summary>Until the server has accepted the password nothing it says needs more than this.</summary>
    public const int PayloadBeforeAuthentication = 64 * 1024;

    /// <summary>The largest <c>max_allowed_packet</c> that a server can be given.</summary>
    public const int Payload = 1024 * 1024 * 1024;

    /// <summary>A column's definition holds six names of at most 256 characters of four bytes, and a default value is never asked for.</summary>
    public const int ColumnDefinition = 16 * 1024;

    /// <summary>The server's own limit on the columns of a table and of a result.</summary>
    public const int ColumnCount = 4096;

    /// <summary>Server messages during authentication: no plugin needs more than four.</summary>
    public const int AuthenticationRounds = 10;
}
