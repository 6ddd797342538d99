using System.Text;

namespace MySqlConnector.Protocol.Payloads;

/// <summary>The server refused or failed. Source: "Protocol::ERR_Packet".</summary>
internal readonly record struct ErrorPayload(int Number, string? SqlState, string Message)
{
    public const byte Signature = 0xFF;

    private const int LongestMessage = 4096;

    public static ErrorPayload Read(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        reader.ReadByte(Signature, "An error packet");
        var number = reader.ReadUInt16();
        string? sqlState = null;
        var rest = reader.ReadRest();

        // Before the handshake is done there is no SQLSTATE.
        if (rest is [(byte)'#', _, _, _, _, _, ..])
        {
            sqlState = Encoding.ASCII.GetString(rest[1..6]);
            rest = rest[6..];
        }

        return new(number, sqlState, Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, LongestMessage)]));
    }

    public MySqlException ToException() => new((MySqlErrorCode)Number, SqlState, Message);
}
