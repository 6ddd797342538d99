using System.Buffers.Binary;
using System.Text;

namespace MySqlConnector.Tests.Fake;

/// <summary>What the client answers to the greeting; only a request for TLS has no user.</summary>
internal sealed record LoginRequest(uint Capabilities, string? User, byte[] Proof, string? Database, string? Plugin, byte[] All)
{
    public bool AsksForTls => User is null;

    public static LoginRequest Read(byte[] payload)
    {
        var capabilities = BinaryPrimitives.ReadUInt32LittleEndian(payload);
        if (payload.Length == 32)
        {
            return new LoginRequest(capabilities, null, [], null, null, payload);
        }

        var position = 32;
        var user = ReadText();
        int length = payload[position++];
        var proof = payload[position..(position + length)];
        position += length;
        return new LoginRequest(
            capabilities, user, proof, (capabilities & 8) != 0 ? ReadText() : null, (capabilities & (1 << 19)) != 0 ? ReadText() : null, payload);

        string ReadText()
        {
            var end = Array.IndexOf(payload, (byte)0, position);
            var text = Encoding.UTF8.GetString(payload, position, end - position);
            position = end + 1;
            return text;
        }
    }
}
