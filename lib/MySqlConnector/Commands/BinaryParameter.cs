using System.Globalization;
using MySqlConnector.Parameters;
using MySqlConnector.Protocol;
using MySqlConnector.Settings;

namespace MySqlConnector.Commands;

/// <summary>A parameter's value in binary form. Source: "Binary Protocol Value".</summary>
internal static class BinaryParameter
{
    private const byte Unsigned = 0x80;

    /// <summary>Writes the two bytes of the type. A null keeps the type that was sent before, so that the types need not be sent again.</summary>
    public static void TypeOf(MySqlParameter parameter, MySqlGuidFormat guidFormat, ReadOnlySpan<byte> sentBefore, Span<byte> types, int index)
    {
        var type = types.Slice(index * 2, 2);
        type.Clear();
        if (parameter.Value is null or DBNull)
        {
            if (sentBefore.IsEmpty)
            {
                type[0] = (byte)ColumnType.Null;
            }
            else
            {
                sentBefore.Slice(index * 2, 2).CopyTo(type);
            }

            return;
        }

        var value = Unwrap(parameter);
        type[0] = (byte)ColumnTypeOf(value, guidFormat, parameter);
        type[1] = value is byte or ushort or uint or ulong ? Unsigned : (byte)0;
    }

    public static void Write(PacketWriter writer, MySqlParameter parameter, ConnectionSettings settings)
    {
        if (parameter.Value is null or DBNull)
        {
            return;
        }

        switch (Unwrap(parameter))
        {
            case long value: writer.WriteUInt64(unchecked((ulong)value)); break;
            case int value: writer.WriteUInt32(unchecked((uint)value)); break;
            case string value: writer.WriteLengthEncodedString(value); break;
            case bool value: writer.WriteByte(value ? (byte)1 : (byte)0); break;
            case decimal value: WriteDecimal(writer, value); break;
            case DateTime value:
                ParameterValue.RequireKind(value, settings.DateTimeKind, parameter.ParameterName);
                BinaryTime.Write(writer, value);
                break;
            case DateTimeOffset value:
                ParameterValue.RequireKind(value.UtcDateTime, settings.DateTimeKind, parameter.ParameterName);
                BinaryTime.Write(writer, value.UtcDateTime);
                break;
            case DateOnly value: BinaryTime.Write(writer, value); break;
            case TimeSpan value: BinaryTime.Write(writer, value); break;
            case TimeOnly value: BinaryTime.Write(writer, value.ToTimeSpan()); break;
            case Guid value: WriteGuid(writer, value, settings.GuidFormat); break;
            case double value:
                ParameterValue.RequireFinite(value, parameter);
                writer.WriteUInt64(BitConverter.DoubleToUInt64Bits(value));
                break;
            case float value:
                ParameterValue.RequireFinite(value, parameter);
                writer.WriteUInt32(BitConverter.SingleToUInt32Bits(value));
                break;
            case byte value: writer.WriteByte(value); break;
            case sbyte value: writer.WriteByte(unchecked((byte)value)); break;
            case short value: writer.WriteUInt16(unchecked((ushort)value)); break;
            case ushort value: writer.WriteUInt16(value); break;
            case uint value: writer.WriteUInt32(value); break;
            case ulong value: writer.WriteUInt64(value); break;
            case char value: writer.WriteLengthEncodedString([value]); break;
            case ReadOnlyMemory<char> value: writer.WriteLengthEncodedString(value.Span); break;
            case Memory<char> value: writer.WriteLengthEncodedString(value.Span); break;
            case byte[] value: writer.WriteLengthEncodedBytes(value); break;
            case ReadOnlyMemory<byte> value: writer.WriteLengthEncodedBytes(value.Span); break;
            case Memory<byte> value: writer.WriteLengthEncodedBytes(value.Span); break;
            case ArraySegment<byte> value: writer.WriteLengthEncodedBytes(value); break;
            default: throw ParameterValue.NotSupported(parameter);
        }
    }

    private static object Unwrap(MySqlParameter parameter) => parameter.Value switch
    {
        Enum value when ParameterValue.IsText(parameter) => value.ToString(),
        Enum value => Convert.ChangeType(value, value.GetTypeCode(), CultureInfo.InvariantCulture),
        var value => value!,
    };

    private static ColumnType ColumnTypeOf(object value, MySqlGuidFormat guidFormat, MySqlParameter parameter) => value switch
    {
        long or ulong => ColumnType.LongLong,
        int or uint => ColumnType.Long,
        string or char or ReadOnlyMemory<char> or Memory<char> => ColumnType.VarString,
        bool or byte or sbyte => ColumnType.Tiny,
        decimal => ColumnType.NewDecimal,
        DateTime or DateTimeOffset => ColumnType.DateTime,
        DateOnly => ColumnType.Date,
        TimeSpan or TimeOnly => ColumnType.Time,
        Guid => GuidBytes.IsBinary(guidFormat) ? ColumnType.Blob : ColumnType.VarString,
        double => ColumnType.Double,
        float => ColumnType.Float,
        short or ushort => ColumnType.Short,
        byte[] or ReadOnlyMemory<byte> or Memory<byte> or ArraySegment<byte> => ColumnType.Blob,
        _ => throw ParameterValue.NotSupported(parameter),
    };

    private static void WriteDecimal(PacketWriter writer, decimal value)
    {
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteLengthEncodedBytes(text[..length]);
    }

    private static void WriteGuid(PacketWriter writer, Guid value, MySqlGuidFormat format)
    {
        Span<byte> bytes = stackalloc byte[36];
        if (GuidBytes.IsBinary(format))
        {
            GuidBytes.Write(bytes, value, format);
            writer.WriteLengthEncodedBytes(bytes[..16]);
            return;
        }

        value.TryFormat(bytes, out var length, format == MySqlGuidFormat.Char32 ? "N" : "D");
        writer.WriteLengthEncodedBytes(bytes[..length]);
    }
}
