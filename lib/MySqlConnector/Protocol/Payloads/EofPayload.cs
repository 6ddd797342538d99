namespace MySqlConnector.Protocol.Payloads;

/// <summary>The end of column definitions or rows from a server that does not deprecate it. Source: "Protocol::EOF_Packet".</summary>
internal readonly record struct EofPayload(int WarningCount, ServerStatus Status)
{
    public const byte Signature = 0xFE;

    /// <summary>A row may begin with the same byte (a value of 16 MiB and more), but is then far longer.</summary>
    public static bool IsEnd(ReadOnlySpan<byte> payload, bool isEofDeprecated)
        => payload[0] == Signature && payload.Length < (isEofDeprecated ? ProtocolLimits.PacketPart : 9);

    public static EofPayload Read(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        reader.ReadByte(Signature, "An EOF packet");
        var warningCount = reader.ReadUInt16();
        return new(warningCount, (ServerStatus)reader.ReadUInt16());
    }
}
