using System.Text;

namespace MySqlConnector.Protocol.Payloads;

/// <summary>The server's first packet. Source: "Protocol::HandshakeV10".</summary>
internal sealed class InitialHandshake
{
    private const byte Version = 10;
    private const int ChallengeLength = 20;

    public required string ServerVersion { get; init; }

    public required int ConnectionId { get; init; }

    public required CapabilityFlags Capabilities { get; init; }

    public required ServerStatus Status { get; init; }

    /// <summary>The 20 random bytes that a password's proof is made with.</summary>
    public required byte[] Challenge { get; init; }

    /// <summary>Null when the server is too old to name it.</summary>
    public required string? PluginName { get; init; }

    public static InitialHandshake Read(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var version = reader.ReadByte();
        if (version != Version)
        {
            throw new MySqlProtocolException($"The server speaks version {version} of the protocol; this driver speaks version {Version}.");
        }

        var serverVersion = Encoding.UTF8.GetString(reader.ReadZeroTerminatedBytes());
        var connectionId = reader.ReadUInt32();
        var challenge = new byte[ChallengeLength];
        reader.Take(8).CopyTo(challenge);
        reader.Take(1);
        var capabilities = (CapabilityFlags)reader.ReadUInt16();
        reader.ReadByte();
        var status = (ServerStatus)reader.ReadUInt16();
        capabilities |= (CapabilityFlags)((uint)reader.ReadUInt16() << 16);
        Require(capabilities, CapabilityFlags.Protocol41 | CapabilityFlags.SecureConnection);

        // The length of the whole challenge; servers of all ages send 20 bytes and a zero, whatever it says.
        reader.ReadByte();
        reader.Take(10);
        reader.Take(ChallengeLength - 8).CopyTo(challenge.AsSpan(8));
        if (!reader.IsAtEnd)
        {
            reader.ReadByte();
        }

        var plugin = capabilities.HasFlag(CapabilityFlags.PluginAuthentication)
            ? Encoding.UTF8.GetString(reader.ReadZeroTerminatedBytesOrRest())
            : null;

        return new InitialHandshake
        {
            ServerVersion = serverVersion,
            ConnectionId = unchecked((int)connectionId),
            Capabilities = capabilities,
            Status = status,
            Challenge = challenge,
            PluginName = plugin,
        };
    }

    private static void Require(CapabilityFlags offered, CapabilityFlags needed)
    {
        if ((offered & needed) != needed)
        {
            throw new MySqlProtocolException($"The server is too old: it lacks {needed & ~offered}.");
        }
    }
}
