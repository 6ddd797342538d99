using MySqlConnector.Protocol;
using MySqlConnector.Protocol.Payloads;

namespace MySqlConnector.Session;

/// <summary>The state that every session begins with, after the login and after a reset: utf8mb4, and the SQL mode of the connection string.</summary>
internal sealed partial class ServerSession
{
    private bool _keepsCharacterSet;

    /// <summary>
    /// Sets our character set. MariaDB goes back to the login's when a session is reset (MySQL to the server's default one), so there it is
    /// asked whether that is ours already: a server may ignore what the login asked for.
    /// </summary>
    private async ValueTask InitializeAsync()
    {
        var isMariaDb = ServerVersion.Contains("MariaDB", StringComparison.OrdinalIgnoreCase);
        Writer.Clear();
        if (isMariaDb)
        {
            WriteQuery("SELECT @@character_set_client");
        }

        WriteInitialStatements(isAfterReset: false);
        await _transport.SendAsync(Writer.Written).ConfigureAwait(false);
        if (isMariaDb)
        {
            _packets.SequenceNumber = 1;
            _keepsCharacterSet = await ReadTextAsync().ConfigureAwait(false) == "utf8mb4";
        }

        _packets.SequenceNumber = 1;
        await _packets.ReadAsync().ConfigureAwait(false);
        ThrowIfError();
        Note(OkPayload.Read(_packets.Payload, Capabilities));
        Writer.Clear();
    }

    private void WriteInitialStatements(bool isAfterReset)
    {
        if (Settings.NoBackslashEscapes)
        {
            WriteQuery("SET NAMES utf8mb4, SESSION sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')");
        }
        else if (!isAfterReset || !_keepsCharacterSet)
        {
            WriteQuery("SET NAMES utf8mb4");
        }
    }

    /// <summary>The one value of a result of one row.</summary>
    private async ValueTask<string> ReadTextAsync()
    {
        const int DefinitionsOfOneColumn = 2;
        var text = "";
        for (var packet = 0; ; packet++)
        {
            await _packets.ReadAsync().ConfigureAwait(false);
            ThrowIfError();
            if (packet < DefinitionsOfOneColumn)
            {
                continue;
            }

            if (_packets.Payload is [EofPayload.Signature, ..])
            {
                // Where EOF packets are not deprecated there is one after the definitions, too.
                if (packet > DefinitionsOfOneColumn)
                {
                    return text;
                }

                continue;
            }

            text = packet <= DefinitionsOfOneColumn + 1
                ? new PayloadReader(_packets.Payload).ReadLengthEncodedString()
                : throw new MySqlProtocolException("The server sent more rows than there are.");
        }
    }
}
