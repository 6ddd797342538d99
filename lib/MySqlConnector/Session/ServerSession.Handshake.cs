using System.Globalization;
using MySqlConnector.Protocol;
using MySqlConnector.Protocol.Authentication;
using MySqlConnector.Protocol.Payloads;

namespace MySqlConnector.Session;

/// <summary>Greeting, change to TLS, authentication, first statement. Source: "Connection Phase" of the protocol documentation.</summary>
internal sealed partial class ServerSession
{
    private async ValueTask ShakeHandsAsync()
    {
        await _packets.ReadAsync().ConfigureAwait(false);
        ThrowIfError();
        var greeting = InitialHandshake.Read(_packets.Payload);
        ServerVersion = greeting.ServerVersion;
        ConnectionId = greeting.ConnectionId;
        Status = greeting.Status;
        var useTls = ChooseTls(greeting.Capabilities);
        Capabilities = HandshakeResponse.Choose(greeting.Capabilities, Database.Length > 0, Settings.UseAffectedRows, useTls);
        Writer.SequenceNumber = 1;
        if (useTls)
        {
            HandshakeResponse.WriteTlsRequest(Writer, Capabilities);
            await FlushAsync().ConfigureAwait(false);
            await StartTlsAsync().ConfigureAwait(false);
        }

        await AuthenticateAsync(greeting).ConfigureAwait(false);
        _packets.MaxPayloadLength = ProtocolLimits.Payload;
        await InitializeAsync().ConfigureAwait(false);
    }

    private async ValueTask AuthenticateAsync(InitialHandshake greeting)
    {
        var context = new AuthenticationContext(Settings, IsEncrypted);

        // A plugin we do not have may be the server's default only; the server then names the user's own.
        var plugin = AuthenticationPlugin.Find(greeting.PluginName ?? "mysql_native_password") ?? AuthenticationPlugin.Native;
        var challenge = greeting.Challenge;
        plugin.ThrowIfUnsafe(context);
        HandshakeResponse.Write(
            Writer, Capabilities, Settings.UserID, Database, plugin.Name, plugin.Begin(context, challenge), ConnectAttributes());
        await FlushAsync().ConfigureAwait(false);

        for (var round = 0; round < ProtocolLimits.AuthenticationRounds; round++)
        {
            await ReadAuthenticationPacketAsync().ConfigureAwait(false);
            ThrowIfError();
            byte[]? answer;
            switch (_packets.Payload[0])
            {
                case OkPayload.Signature:
                    Note(OkPayload.Read(_packets.Payload, Capabilities));
                    return;
                case AuthSwitchRequest.Signature:
                    (var name, challenge) = AuthSwitchRequest.Read(_packets.Payload);
                    plugin = AuthenticationPlugin.Find(name) ?? throw new MySqlException(
                        MySqlErrorCode.HandshakeError, $"The server asks for the authentication plugin '{name}', which this driver does not have.");
                    challenge = plugin.WithoutEnd(challenge);
                    plugin.ThrowIfUnsafe(context);
                    answer = plugin.Begin(context, challenge);
                    break;
                case AuthenticationPlugin.MoreData:
                    answer = plugin.Continue(context, challenge, _packets.Payload[1..]);
                    break;
                default:
                    throw new MySqlProtocolException($"During authentication the server sent a packet that begins with 0x{_packets.Payload[0]:X2}.");
            }

            if (answer is not null)
            {
                Writer.BeginPacket();
                Writer.WriteBytes(answer);
                Writer.EndPacket();
                await FlushAsync().ConfigureAwait(false);
            }
        }

        throw new MySqlProtocolException("The server does not come to an end with the authentication.");
    }

    private async ValueTask ReadAuthenticationPacketAsync()
    {
        await _packets.ReadAsync().ConfigureAwait(false);
        if (_packets.Payload.IsEmpty)
        {
            throw new MySqlProtocolException("The server sent an empty packet during authentication.");
        }

        // Both sides count the same packets: what we send next follows what we read last.
        Writer.SequenceNumber = _packets.SequenceNumber;
    }

    private async ValueTask FlushAsync()
    {
        await _transport.SendAsync(Writer.Written).ConfigureAwait(false);
        _packets.SequenceNumber = Writer.SequenceNumber;
        Writer.Clear();
    }

    private void ThrowIfError()
    {
        if (_packets.Payload is [ErrorPayload.Signature, ..])
        {
            throw ErrorPayload.Read(_packets.Payload).ToException();
        }
    }

    private List<KeyValuePair<string, string>> ConnectAttributes()
    {
        List<KeyValuePair<string, string>> attributes =
        [
            new("_client_name", "MySqlConnector"),
            new("_pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)),
        ];
        if (Settings.ApplicationName.Length > 0)
        {
            attributes.Add(new("program_name", Settings.ApplicationName));
        }

        return attributes;
    }
}
