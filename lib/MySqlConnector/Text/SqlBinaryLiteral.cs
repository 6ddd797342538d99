using System.Buffers;

namespace MySqlConnector.Text;

/// <summary>Bytes as hexadecimal digits, in a form that is a binary string in every context.</summary>
internal static class SqlBinaryLiteral
{
    private const int BytesAtOnce = 2048;

    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> value)
    {
        output.Write("_binary X'"u8);
        while (!value.IsEmpty)
        {
            var part = value[..Math.Min(value.Length, BytesAtOnce)];
            Convert.TryToHexString(part, output.GetSpan(part.Length * 2), out var written);
            output.Advance(written);
            value = value[part.Length..];
        }

        output.Write("'"u8);
    }
}
