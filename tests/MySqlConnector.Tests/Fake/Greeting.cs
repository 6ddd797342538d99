using System.Buffers.Binary;
using System.Text;

namespace MySqlConnector.Tests.Fake;

/// <summary>The server's first packet; the defaults are those of a MySQL 8 without TLS.</summary>
internal sealed record Greeting
{
    public const uint MySql8 = 0x01FF_FFFF & ~(Tls | Compress | LocalFiles);
    public const uint Tls = 1 << 11;
    public const uint Compress = 1 << 5;
    public const uint LocalFiles = 1 << 7;
    public const uint DeprecateEof = 1 << 24;

    public static readonly byte[] Nonce = [.. Enumerable.Range(33, 20).Select(i => (byte)i)];

    public byte Version { get; init; } = 10;

    public string ServerVersion { get; init; } = "8.0.36";

    public uint Capabilities { get; init; } = MySql8;

    public string Plugin { get; init; } = "mysql_native_password";

    public ushort Status { get; init; } = 2;

    public byte[] ToPayload()
    {
        var payload = new List<byte> { Version };
        payload.AddRange(Encoding.ASCII.GetBytes(ServerVersion));
        payload.AddRange([0, 77, 0, 0, 0, .. Nonce[..8], 0]);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(number, Capabilities);
        payload.AddRange([number[0], number[1], 45, (byte)Status, (byte)(Status >> 8), number[2], number[3], 21]);
        payload.AddRange(new byte[10]);
        payload.AddRange([.. Nonce[8..], 0]);
        payload.AddRange(Encoding.ASCII.GetBytes(Plugin));
        payload.Add(0);
        return [.. payload];
    }
}
