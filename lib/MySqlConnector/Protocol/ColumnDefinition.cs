using System.Buffers.Binary;
using System.Text;

namespace MySqlConnector.Protocol;

/// <summary>
/// One column of a result. Source: "Protocol::ColumnDefinition41". The server sends it with every result; the bytes are kept so that
/// the same column of a repeated statement is recognized instead of read again.
/// </summary>
internal sealed class ColumnDefinition
{
    /// <summary>The "collation" of bytes that are not text.</summary>
    private const ushort BinaryCollation = 63;

    /// <summary>Results come in utf8mb4, whatever the column's own character set is.</summary>
    private const int BytesPerUtf8Character = 4;

    private const int FixedPartLength = 12;

    private readonly byte[] _bytes;

    private ColumnDefinition(byte[] bytes) => _bytes = bytes;

    public string Schema => NameAt(1);

    public string Table => NameAt(2);

    public string PhysicalTable => NameAt(3);

    public string Name => field ??= NameAt(4);

    public string PhysicalName => NameAt(5);

    public uint Length { get; private init; }

    public ColumnType Type { get; private init; }

    public ColumnFlags Flags { get; private init; }

    public byte Decimals { get; private init; }

    public bool IsBinary { get; private init; }

    public bool IsUnsigned => (Flags & ColumnFlags.Unsigned) != 0;

    public bool IsBlobType => Type is ColumnType.TinyBlob or ColumnType.Blob or ColumnType.MediumBlob or ColumnType.LongBlob;

    public int BytesPerCharacter => IsBinary ? 1 : BytesPerUtf8Character;

    public static ColumnDefinition Read(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        for (var name = 0; name < 6; name++)
        {
            reader.ReadLengthEncodedBytes();
        }

        var fixedPart = reader.ReadLengthEncodedBytes();
        if (fixedPart.Length < FixedPartLength)
        {
            throw new MySqlProtocolException($"A column definition's fixed part has {fixedPart.Length} bytes instead of {FixedPartLength}.");
        }

        return new ColumnDefinition(payload.ToArray())
        {
            IsBinary = BinaryPrimitives.ReadUInt16LittleEndian(fixedPart) == BinaryCollation,
            Length = BinaryPrimitives.ReadUInt32LittleEndian(fixedPart[2..]),
            Type = (ColumnType)fixedPart[6],
            Flags = (ColumnFlags)BinaryPrimitives.ReadUInt16LittleEndian(fixedPart[7..]),
            Decimals = fixedPart[9],
        };
    }

    public bool IsReadFrom(ReadOnlySpan<byte> payload) => payload.SequenceEqual(_bytes);

    private string NameAt(int index)
    {
        var reader = new PayloadReader(_bytes);
        for (var i = 0; i < index; i++)
        {
            reader.ReadLengthEncodedBytes();
        }

        return Encoding.UTF8.GetString(reader.ReadLengthEncodedBytes());
    }
}
