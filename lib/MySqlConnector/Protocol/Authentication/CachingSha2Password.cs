using System.Security.Cryptography;
using System.Text;

namespace MySqlConnector.Protocol.Authentication;

/// <summary>
/// caching_sha2_password. Fast: SHA256(password) xor SHA256(SHA256(SHA256(password)) + challenge), enough when the server has the user in
/// its cache. Full: the password itself, over TLS or encrypted with the server's RSA key. Source: "Caching_sha2_password information".
/// </summary>
internal sealed class CachingSha2Password : AuthenticationPlugin
{
    private const int HashLength = SHA256.HashSizeInBytes;
    private const byte RequestPublicKey = 2;
    private const byte FastSucceeded = 3;
    private const byte FullNeeded = 4;

    public override string Name => "caching_sha2_password";

    protected override int ChallengeLength => 20;

    public override byte[] Begin(in AuthenticationContext context, ReadOnlySpan<byte> challenge)
    {
        RequireLength(challenge);
        if (context.Password.Length == 0)
        {
            return [];
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(context.Password));
        Span<byte> message = stackalloc byte[HashLength + ChallengeLength];
        SHA256.HashData(hash, message);
        challenge.CopyTo(message[HashLength..]);
        Span<byte> mask = stackalloc byte[HashLength];
        SHA256.HashData(message, mask);
        for (var i = 0; i < hash.Length; i++)
        {
            hash[i] ^= mask[i];
        }

        return hash;
    }

    public override byte[]? Continue(in AuthenticationContext context, ReadOnlySpan<byte> challenge, ReadOnlySpan<byte> data)
    {
        switch (data)
        {
            case [FastSucceeded]:
                return null;
            case [FullNeeded] when context.IsEncrypted:
                return PasswordWithEnd(context);
            case [FullNeeded] when context.Settings.AllowPublicKeyRetrieval:
                return [RequestPublicKey];
            case [FullNeeded]:
                throw new MySqlException(
                    MySqlErrorCode.UnableToConnectToHost,
                    "The server wants the password itself (caching_sha2_password without a cached login). It is not sent without TLS: use 'SSL Mode=Required', "
                    + "or set 'Allow Public Key Retrieval=true' to trust the public key that the server sends.");
            case [(byte)'-', ..] when !context.IsEncrypted && context.Settings.AllowPublicKeyRetrieval:
                return Encrypt(context, challenge, data);
            default:
                throw new MySqlProtocolException("The server sent something that caching_sha2_password does not know.");
        }
    }

    private static byte[] PasswordWithEnd(in AuthenticationContext context) => Encoding.UTF8.GetBytes(context.Password + '\0');

    private static byte[] Encrypt(in AuthenticationContext context, ReadOnlySpan<byte> challenge, ReadOnlySpan<byte> publicKey)
    {
        var password = PasswordWithEnd(context);
        for (var i = 0; i < password.Length; i++)
        {
            password[i] ^= challenge[i % challenge.Length];
        }

        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(Encoding.ASCII.GetString(publicKey));
            return rsa.Encrypt(password, RSAEncryptionPadding.OaepSHA1);
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            throw new MySqlProtocolException("The server's RSA public key cannot be used.", exception);
        }
    }
}
