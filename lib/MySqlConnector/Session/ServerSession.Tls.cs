using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MySqlConnector.Protocol;

namespace MySqlConnector.Session;

/// <summary>Whether the connection is encrypted, and what the server's certificate has to prove.</summary>
internal sealed partial class ServerSession
{
    private bool ChooseTls(CapabilityFlags offered)
    {
        var isOffered = (offered & CapabilityFlags.Tls) != 0;
        return Settings.SslMode switch
        {
            MySqlSslMode.None => false,
            MySqlSslMode.Preferred => isOffered && !IsUnixSocket(Settings),
            _ => isOffered ? true : throw new MySqlException(
                MySqlErrorCode.UnableToConnectToHost, $"The connection string says 'SSL Mode={Settings.SslMode}', but the server does not offer TLS."),
        };
    }

    private async ValueTask StartTlsAsync()
    {
        // Whatever came before the change of protocol was not protected; a server has nothing to say there, an intruder might.
        if (_packets.HasBufferedBytes)
        {
            throw new MySqlProtocolException("The server sent data in plain text after the change to TLS was asked for.");
        }

        var tls = new SslStream(new NetworkStream(_transport.Socket, ownsSocket: false));
        try
        {
            if (_transport.Blocking)
            {
                tls.AuthenticateAsClient(TlsOptions());
            }
            else
            {
                await tls.AuthenticateAsClientAsync(TlsOptions()).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException or CryptographicException)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw new MySqlException(MySqlErrorCode.UnableToConnectToHost, "08S01", $"TLS could not be established. {exception.Message}", exception);
        }

        _transport.UseTls(tls);
    }

    private SslClientAuthenticationOptions TlsOptions()
    {
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = Settings.Host,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            RemoteCertificateValidationCallback = Settings.SslMode switch
            {
                MySqlSslMode.VerifyFull => static (_, _, _, errors) => errors == SslPolicyErrors.None,
                MySqlSslMode.VerifyCA => static (_, _, _, errors) => (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None,
#pragma warning disable CA5359 // The two modes below are documented to encrypt without knowing with whom.
                _ => static (_, _, _, _) => true,
#pragma warning restore CA5359
            },
        };
        if (Settings.SslCa.Length > 0)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            try
            {
                options.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(Settings.SslCa);
            }
            catch (Exception exception) when (exception is IOException or CryptographicException or UnauthorizedAccessException)
            {
                throw new MySqlException($"The certificate authorities in '{Settings.SslCa}' could not be read. {exception.Message}", exception);
            }
        }

        return options;
    }
}
