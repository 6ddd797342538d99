using System.Text;

namespace MySqlConnector.Protocol.Payloads;

/// <summary>The server wants another authentication plugin. The challenge is as it came: some servers put a zero after it. Source: "Protocol::AuthSwitchRequest".</summary>
internal readonly record struct AuthSwitchRequest(string PluginName, byte[] Challenge)
{
    public const byte Signature = 0xFE;

    public static AuthSwitchRequest Read(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        reader.ReadByte(Signature, "A change of the authentication plugin");
        if (reader.IsAtEnd)
        {
            throw new MySqlProtocolException("The server asks for the password scheme of MySQL 4.0, which is not safe and not supported.");
        }

        var name = Encoding.UTF8.GetString(reader.ReadZeroTerminatedBytes());
        return new(name, reader.ReadRest().ToArray());
    }
}
