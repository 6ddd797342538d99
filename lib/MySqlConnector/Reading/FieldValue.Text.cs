using System.Buffers.Text;
using System.Text;
using MySqlConnector.Parameters;

namespace MySqlConnector.Reading;

internal readonly ref partial struct FieldValue
{
    /// <summary>The text of a text column, JSON, ENUM and SET included.</summary>
    public string ToText() => Kind switch
    {
        FieldKind.String => Encoding.UTF8.GetString(_bytes),
        FieldKind.GuidText => Encoding.UTF8.GetString(_bytes),
        _ => throw WrongType("a string"),
    };

    public ReadOnlySpan<byte> ToBytes() => Kind is FieldKind.Bytes or FieldKind.String or FieldKind.GuidBytes or FieldKind.GuidText or FieldKind.Bit
        ? _bytes
        : throw WrongType("bytes");

    public Guid ToGuid() => (Kind, _bytes.Length) switch
    {
        (FieldKind.GuidBytes or FieldKind.Bytes, 16) => GuidBytes.Read(_bytes, source.Settings.GuidFormat),
        (FieldKind.GuidText or FieldKind.String, _) => Utf8Parser.TryParse(_bytes, out Guid value, out var used, _bytes.Length == 32 ? 'N' : 'D') && used == _bytes.Length
            ? value
            : throw new FormatException($"The value of column '{source.Name}' is not a GUID."),
        _ => throw WrongType("a GUID"),
    };
}
