using System.Text;

namespace MySqlConnector.Protocol.Authentication;

/// <summary>
/// client_ed25519: an Ed25519 signature of the 32-byte challenge, with the SHA-512 of the password in the place of that of a secret key.
/// Source: https://mariadb.com/kb/en/connection/#client_ed25519-plugin.
/// </summary>
internal sealed class Ed25519Password : AuthenticationPlugin
{
    public override string Name => "client_ed25519";

    protected override int ChallengeLength => 32;

    public override byte[] Begin(in AuthenticationContext context, ReadOnlySpan<byte> challenge)
    {
        RequireLength(challenge);
        return Ed25519.Sign(challenge, Encoding.UTF8.GetBytes(context.Password));
    }
}
