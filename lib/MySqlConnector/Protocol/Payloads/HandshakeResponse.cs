namespace MySqlConnector.Protocol.Payloads;

/// <summary>The client's answer to <see cref="InitialHandshake"/>. Source: "Protocol::HandshakeResponse41" and "Protocol::SSLRequest".</summary>
internal static class HandshakeResponse
{
    /// <summary>utf8mb4_general_ci: the one utf8mb4 collation that every server knows.</summary>
    private const byte Collation = 45;

    private const CapabilityFlags Always =
        CapabilityFlags.Protocol41 | CapabilityFlags.SecureConnection | CapabilityFlags.MultiStatements | CapabilityFlags.MultiResults;

    private const CapabilityFlags IfOffered =
        CapabilityFlags.LongPassword | CapabilityFlags.LongFlag | CapabilityFlags.Transactions | CapabilityFlags.PreparedMultiResults
        | CapabilityFlags.PluginAuthentication | CapabilityFlags.PluginAuthenticationLengthEncoded | CapabilityFlags.ConnectAttributes
        | CapabilityFlags.SessionTrack | CapabilityFlags.DeprecateEof;

    /// <summary>What both sides can do and this driver wants. LocalFiles is in neither list.</summary>
    public static CapabilityFlags Choose(CapabilityFlags offered, bool withDatabase, bool useAffectedRows, bool useTls)
        => Always
            | (offered & IfOffered)
            | (withDatabase ? CapabilityFlags.ConnectWithDatabase : 0)
            | (useAffectedRows ? 0 : CapabilityFlags.FoundRows)
            | (useTls ? CapabilityFlags.Tls : 0);

    /// <summary>The packet before the change to TLS; it holds nothing secret.</summary>
    public static void WriteTlsRequest(PacketWriter writer, CapabilityFlags capabilities)
    {
        writer.BeginPacket();
        WriteStart(writer, capabilities);
        writer.EndPacket();
    }

    public static void Write(
        PacketWriter writer, CapabilityFlags capabilities, string user, string database, string pluginName, ReadOnlySpan<byte> proof,
        IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        writer.BeginPacket();
        WriteStart(writer, capabilities);
        writer.WriteZeroTerminated(user);

        // One length byte is also what a length-encoded string of up to 250 bytes begins with; no first proof is longer.
        writer.WriteByte(checked((byte)proof.Length));
        writer.WriteBytes(proof);
        if (capabilities.HasFlag(CapabilityFlags.ConnectWithDatabase))
        {
            writer.WriteZeroTerminated(database);
        }

        if (capabilities.HasFlag(CapabilityFlags.PluginAuthentication))
        {
            writer.WriteZeroTerminated(pluginName);
        }

        if (capabilities.HasFlag(CapabilityFlags.ConnectAttributes))
        {
            WriteAttributes(writer, attributes);
        }

        writer.EndPacket();
    }

    private static void WriteStart(PacketWriter writer, CapabilityFlags capabilities)
    {
        writer.WriteUInt32((uint)capabilities);
        writer.WriteUInt32(ProtocolLimits.Payload);
        writer.WriteByte(Collation);
        writer.WriteBytes(stackalloc byte[23]);
    }

    private static void WriteAttributes(PacketWriter writer, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        var buffer = new PacketWriter();
        foreach (var (name, value) in attributes)
        {
            buffer.WriteLengthEncodedString(name);
            buffer.WriteLengthEncodedString(value);
        }

        writer.WriteLengthEncodedBytes(buffer.Written.Span);
    }
}
