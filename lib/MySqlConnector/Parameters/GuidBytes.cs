namespace MySqlConnector.Parameters;

/// <summary>The orders of the sixteen bytes of a Guid in a <c>BINARY(16)</c> column.</summary>
internal static class GuidBytes
{
    public static bool IsBinary(MySqlGuidFormat format) =>
        format is MySqlGuidFormat.Binary16 or MySqlGuidFormat.TimeSwapBinary16 or MySqlGuidFormat.LittleEndianBinary16;

    public static void Write(Span<byte> bytes, Guid value, MySqlGuidFormat format)
    {
        value.TryWriteBytes(bytes, bigEndian: format != MySqlGuidFormat.LittleEndianBinary16, out _);
        if (format == MySqlGuidFormat.TimeSwapBinary16)
        {
            Span<byte> low = [bytes[0], bytes[1], bytes[2], bytes[3]];
            Span<byte> middle = [bytes[4], bytes[5]];
            bytes.Slice(6, 2).CopyTo(bytes);
            middle.CopyTo(bytes[2..]);
            low.CopyTo(bytes[4..]);
        }
    }

    public static Guid Read(ReadOnlySpan<byte> bytes, MySqlGuidFormat format) => format switch
    {
        MySqlGuidFormat.LittleEndianBinary16 => new Guid(bytes),
        MySqlGuidFormat.TimeSwapBinary16 => new Guid(
            [bytes[4], bytes[5], bytes[6], bytes[7], bytes[2], bytes[3], bytes[0], bytes[1], .. bytes[8..]], bigEndian: true),
        _ => new Guid(bytes, bigEndian: true),
    };
}
