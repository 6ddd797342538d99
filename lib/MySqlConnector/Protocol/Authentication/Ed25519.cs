using System.Numerics;
using System.Security.Cryptography;

namespace MySqlConnector.Protocol.Authentication;

/// <summary>
/// Ed25519 signatures by the plain mathematics of RFC 8032 section 5.1, which .NET lacks. It runs once per connection, in some
/// milliseconds, and not in constant time: a login is no place where others can measure single operations.
/// </summary>
internal static class Ed25519
{
    private const int KeyLength = 32;

    private static readonly BigInteger s_p = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger s_order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493");
    private static readonly BigInteger s_d = Mod(-121665 * Inverse(121666));
    private static readonly Point s_base = Point.FromAffine(
        BigInteger.Parse("15112221349535400772501151409588531511454012693041857206046113283949847762202"), Mod(4 * Inverse(5)));

    /// <param name="message">What is signed.</param>
    /// <param name="secret">Of any length; RFC 8032 has 32 random bytes here.</param>
    public static byte[] Sign(ReadOnlySpan<byte> message, ReadOnlySpan<byte> secret)
    {
        var hash = SHA512.HashData(secret);
        hash[0] &= 0xF8;
        hash[31] &= 0x7F;
        hash[31] |= 0x40;
        var scalar = Number(hash.AsSpan(0, KeyLength));
        var publicKey = (s_base * scalar).Encode();

        var nonce = Number(SHA512.HashData([.. hash.AsSpan(KeyLength), .. message])) % s_order;
        var commitment = (s_base * nonce).Encode();
        var challenge = Number(SHA512.HashData([.. commitment, .. publicKey, .. message])) % s_order;
        return [.. commitment, .. Bytes((nonce + (challenge * scalar)) % s_order)];
    }

    private static BigInteger Number(ReadOnlySpan<byte> littleEndian) => new(littleEndian, isUnsigned: true);

    private static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[KeyLength];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private static BigInteger Mod(BigInteger value)
    {
        var rest = value % s_p;
        return rest.Sign < 0 ? rest + s_p : rest;
    }

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(value, s_p - 2, s_p);

    /// <summary>A point of the curve in extended homogeneous coordinates (RFC 8032 section 5.1.4).</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)
    {
        private static Point Neutral => FromAffine(0, 1);

        public static Point FromAffine(BigInteger x, BigInteger y) => new(x, y, 1, Mod(x * y));

        public static Point operator +(Point left, Point right)
        {
            var a = Mod((left.Y - left.X) * (right.Y - right.X));
            var b = Mod((left.Y + left.X) * (right.Y + right.X));
            var c = Mod(2 * left.T * s_d * right.T);
            var d = Mod(2 * left.Z * right.Z);
            var (e, f, g, h) = (b - a, d - c, d + c, b + a);
            return new(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
        }

        public static Point operator *(Point point, BigInteger factor)
        {
            var result = Neutral;
            for (; factor > 0; factor >>= 1)
            {
                result = factor.IsEven ? result : result + point;
                point += point;
            }

            return result;
        }

        public byte[] Encode()
        {
            var inverse = Inverse(Z);
            var bytes = Bytes(Mod(Y * inverse));
            bytes[31] |= Mod(X * inverse).IsEven ? (byte)0 : (byte)0x80;
            return bytes;
        }
    }
}
