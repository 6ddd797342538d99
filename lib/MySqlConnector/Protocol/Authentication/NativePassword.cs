using System.Security.Cryptography;
using System.Text;

namespace MySqlConnector.Protocol.Authentication;

/// <summary>
/// mysql_native_password: SHA1(password) xor SHA1(challenge + SHA1(SHA1(password))). Source: "Native Authentication".
/// </summary>
internal sealed class NativePassword : AuthenticationPlugin
{
    private const int HashLength = SHA1.HashSizeInBytes;

    public override string Name => "mysql_native_password";

    protected override int ChallengeLength => HashLength;

    public override byte[] Begin(in AuthenticationContext context, ReadOnlySpan<byte> challenge)
    {
        RequireLength(challenge);
        if (context.Password.Length == 0)
        {
            return [];
        }

#pragma warning disable CA5350 // The server's scheme is made of SHA-1.
        var hash = SHA1.HashData(Encoding.UTF8.GetBytes(context.Password));
        Span<byte> message = stackalloc byte[HashLength * 2];
        challenge.CopyTo(message);
        SHA1.HashData(hash, message[HashLength..]);
        Span<byte> mask = stackalloc byte[HashLength];
        SHA1.HashData(message, mask);
#pragma warning restore CA5350
        for (var i = 0; i < hash.Length; i++)
        {
            hash[i] ^= mask[i];
        }

        return hash;
    }
}
