using System.Text;

namespace MySqlConnector.Tests.Fake;

/// <summary>The payloads a server sends.</summary>
internal static class Payload
{
    public static byte[] Ok(byte affected = 0, byte lastId = 0, ushort status = 2) => [0, affected, lastId, (byte)status, (byte)(status >> 8), 0, 0];

    /// <summary>The end of a result where EOF packets are deprecated.</summary>
    public static byte[] RowsEnd(ushort status = 2) => [0xFE, 0, 0, (byte)status, (byte)(status >> 8), 0, 0];

    public static byte[] Eof(ushort status = 2) => [0xFE, 0, 0, (byte)status, (byte)(status >> 8)];

    public static byte[] Error(ushort number, string state, string message) =>
        [0xFF, (byte)number, (byte)(number >> 8), (byte)'#', .. Encoding.ASCII.GetBytes(state), .. Encoding.UTF8.GetBytes(message)];

    public static byte[] AuthSwitch(string plugin, ReadOnlySpan<byte> data) => [0xFE, .. Encoding.ASCII.GetBytes(plugin), 0, .. data, 0];

    public static byte[] AuthMore(params ReadOnlySpan<byte> data) => [1, .. data];

    public static byte[] LocalInfile(string path) => [0xFB, .. Encoding.UTF8.GetBytes(path)];

    public static byte[] ColumnCount(int count) => count < 251 ? [(byte)count] : [0xFC, (byte)count, (byte)(count >> 8)];

    /// <summary>A column; type 3 is INT, 253 VARCHAR.</summary>
    public static byte[] Column(string name, byte type = 253, byte charset = 45, ushort flags = 0) =>
    [
        .. Text("def"), .. Text("db"), .. Text("t"), .. Text("t"), .. Text(name), .. Text(name), 12, charset, 0, 255, 0, 0, 0, type,
        (byte)flags, (byte)(flags >> 8), 0, 0, 0,
    ];

    public static byte[] TextRow(params string?[] values) => [.. values.SelectMany(value => value is null ? [0xFB] : Text(value))];

    public static byte[] Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        return bytes.Length < 251 ? [(byte)bytes.Length, .. bytes] : [0xFC, (byte)bytes.Length, (byte)(bytes.Length >> 8), .. bytes];
    }
}
