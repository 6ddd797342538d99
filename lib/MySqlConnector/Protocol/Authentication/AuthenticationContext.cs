using MySqlConnector.Settings;

namespace MySqlConnector.Protocol.Authentication;

/// <summary>What a plugin has to know of the connection to tell how far it may trust it.</summary>
internal readonly record struct AuthenticationContext(ConnectionSettings Settings, bool IsEncrypted)
{
    public string Password => Settings.Password;

    /// <summary>Encrypted, and the server has shown a certificate of an authority that is trusted.</summary>
    public bool IsServerVerified => IsEncrypted && Settings.SslMode is (MySqlSslMode.VerifyCA or MySqlSslMode.VerifyFull);
}
