using System.Buffers;
using System.Buffers.Text;
using MySqlConnector.Parameters;

namespace MySqlConnector.Text;

/// <summary>A Guid as 36 or 32 characters, or as 16 bytes.</summary>
internal static class SqlGuidLiteral
{
    public static void Write(IBufferWriter<byte> output, Guid value, MySqlGuidFormat format)
    {
        if (GuidBytes.IsBinary(format))
        {
            Span<byte> bytes = stackalloc byte[16];
            GuidBytes.Write(bytes, value, format);
            SqlBinaryLiteral.Write(output, bytes);
            return;
        }

        var span = output.GetSpan(38);
        span[0] = (byte)'\'';
        Utf8Formatter.TryFormat(value, span[1..], out var written, format == MySqlGuidFormat.Char32 ? 'N' : 'D');
        span[written + 1] = (byte)'\'';
        output.Advance(written + 2);
    }
}
