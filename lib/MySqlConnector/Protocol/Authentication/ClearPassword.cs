using System.Text;

namespace MySqlConnector.Protocol.Authentication;

/// <summary>
/// mysql_clear_password: the password as it is (for PAM and LDAP on the server's side). A server, or somebody in its place, may ask for it
/// whenever it likes, so it is only sent to a server whose certificate was verified.
/// </summary>
internal sealed class ClearPassword : AuthenticationPlugin
{
    public override string Name => "mysql_clear_password";

    protected override int ChallengeLength => 0;

    public override void ThrowIfUnsafe(in AuthenticationContext context)
    {
        if (!context.IsServerVerified)
        {
            throw new MySqlException(
                MySqlErrorCode.UnableToConnectToHost,
                "The server asks for the password in clear text (mysql_clear_password). It is only sent with 'SSL Mode=VerifyCA' or 'SSL Mode=VerifyFull'.");
        }
    }

    public override byte[] Begin(in AuthenticationContext context, ReadOnlySpan<byte> challenge) => Encoding.UTF8.GetBytes(context.Password + '\0');
}
