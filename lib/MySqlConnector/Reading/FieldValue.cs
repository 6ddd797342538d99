using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

namespace MySqlConnector.Reading;

/// <summary>One value of the present row, still as the server sent it. Asking for a type reads it in place.</summary>
internal readonly ref partial struct FieldValue(Field source, ReadOnlySpan<byte> bytes, bool isBinary)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public ReadOnlySpan<byte> Bytes => _bytes;

    private FieldKind Kind => source.Kind;

    public object ToObject() => Kind switch
    {
        FieldKind.Boolean => ToBoolean(),
        FieldKind.SByte => ToInteger<sbyte>(),
        FieldKind.Byte => ToInteger<byte>(),
        FieldKind.Int16 => ToInteger<short>(),
        FieldKind.UInt16 => ToInteger<ushort>(),
        FieldKind.Int32 or FieldKind.Year => ToInteger<int>(),
        FieldKind.UInt32 => ToInteger<uint>(),
        FieldKind.Int64 => ToInteger<long>(),
        FieldKind.UInt64 or FieldKind.Bit => ToInteger<ulong>(),
        FieldKind.Single => ToSingle(),
        FieldKind.Double => ToDouble(),
        FieldKind.Decimal => ToDecimal(),
        FieldKind.DateTime or FieldKind.Date => ToDateTime(),
        FieldKind.Time => ToTimeSpan(),
        FieldKind.String => ToText(),
        FieldKind.GuidText or FieldKind.GuidBytes => ToGuid(),
        _ => _bytes.ToArray(),
    };

    public bool ToBoolean() => Kind switch
    {
        FieldKind.Single or FieldKind.Double => ToDouble() != 0,
        FieldKind.Decimal => ToDecimal() != 0,
        FieldKind.UInt64 or FieldKind.Bit => ReadUnsigned() != 0,
        _ => ReadSigned() != 0,
    };

    /// <summary>An integer of any width; one that does not fit is an <see cref="OverflowException"/>.</summary>
    public T ToInteger<T>()
        where T : IBinaryInteger<T> => Kind switch
        {
            FieldKind.UInt64 or FieldKind.Bit => T.CreateChecked(ReadUnsigned()),
            FieldKind.Decimal => T.CreateChecked(ToDecimal()),
            FieldKind.Single => T.CreateChecked(ToSingle()),
            FieldKind.Double => T.CreateChecked(ToDouble()),
            _ => T.CreateChecked(ReadSigned()),
        };

    public double ToDouble() => Kind switch
    {
        FieldKind.Double when isBinary => BinaryPrimitives.ReadDoubleLittleEndian(Exactly(8)),
        FieldKind.Single when isBinary => BinaryPrimitives.ReadSingleLittleEndian(Exactly(4)),
        FieldKind.Double or FieldKind.Single or FieldKind.Decimal => double.TryParse(_bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable("a number"),
        FieldKind.UInt64 => ReadUnsigned(),
        _ => ReadSigned(),
    };

    public float ToSingle() => Kind switch
    {
        FieldKind.Single when isBinary => BinaryPrimitives.ReadSingleLittleEndian(Exactly(4)),
        FieldKind.Single => float.TryParse(_bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable("a number"),
        _ => (float)ToDouble(),
    };

    public decimal ToDecimal() => Kind switch
    {
        FieldKind.Decimal => decimal.TryParse(_bytes, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new OverflowException($"The value of column '{source.Name}' has more digits than a decimal holds."),
        FieldKind.Single => (decimal)ToSingle(),
        FieldKind.Double => (decimal)ToDouble(),
        FieldKind.UInt64 or FieldKind.Bit => ReadUnsigned(),
        _ => ReadSigned(),
    };

    private long ReadSigned()
    {
        switch (Kind)
        {
            case FieldKind.UInt64 or FieldKind.Bit:
                return checked((long)ReadUnsigned());
            case FieldKind.Boolean or FieldKind.SByte or FieldKind.Byte or FieldKind.Int16 or FieldKind.UInt16 or FieldKind.Int32 or FieldKind.UInt32
                or FieldKind.Int64 or FieldKind.Year:
                return isBinary ? ReadBinarySigned()
                    : Utf8Parser.TryParse(_bytes, out long value, out var used) && used == _bytes.Length ? value
                    : throw Unreadable("an integer");
            default:
                throw WrongType("a number");
        }
    }

    private long ReadBinarySigned() => (_bytes.Length, source.Definition.IsUnsigned || Kind == FieldKind.Year) switch
    {
        (1, false) => (sbyte)_bytes[0],
        (1, true) => _bytes[0],
        (2, false) => BinaryPrimitives.ReadInt16LittleEndian(_bytes),
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes),
        (4, false) => BinaryPrimitives.ReadInt32LittleEndian(_bytes),
        (4, true) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes),
        _ => BinaryPrimitives.ReadInt64LittleEndian(_bytes),
    };

    private ulong ReadUnsigned()
    {
        if (Kind == FieldKind.Bit)
        {
            var value = 0UL;
            foreach (var part in _bytes.Length <= 8 ? _bytes : throw Unreadable("a BIT value"))
            {
                value = (value << 8) | part;
            }

            return value;
        }

        return isBinary ? BinaryPrimitives.ReadUInt64LittleEndian(Exactly(8))
            : Utf8Parser.TryParse(_bytes, out ulong parsed, out var used) && used == _bytes.Length ? parsed
            : throw Unreadable("an integer");
    }

    private ReadOnlySpan<byte> Exactly(int length) => _bytes.Length == length ? _bytes : throw Unreadable("a number");

    private InvalidCastException WrongType(string wanted)
        => new($"Column '{source.Name}' of type {FieldType.NameOf(source)} cannot be read as {wanted}.");

    private FormatException Unreadable(string what) => new($"The server sent {_bytes.Length} bytes for column '{source.Name}' that are not {what}.");
}
