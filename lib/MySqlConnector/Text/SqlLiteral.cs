using System.Buffers;
using System.Globalization;
using MySqlConnector.Parameters;

namespace MySqlConnector.Text;

/// <summary>
/// Writes a value as a literal of SQL: https://dev.mysql.com/doc/refman/8.0/en/literals.html.
/// Every literal is complete in itself: nothing in a value can end it early.
/// </summary>
internal static class SqlLiteral
{
    public static void Write(IBufferWriter<byte> output, MySqlParameter parameter, in SqlTextOptions options)
    {
        switch (parameter.Value)
        {
            case null or DBNull: output.Write("NULL"u8); break;
            case string value: SqlStringLiteral.Write(output, value, options.NoBackslashEscapes); break;
            case int value: Number(output, value); break;
            case long value: Number(output, value); break;
            case bool value: output.Write(value ? "TRUE"u8 : "FALSE"u8); break;
            case decimal value: Number(output, value); break;
            case DateTime value: SqlTimeLiteral.Write(output, value, options.DateTimeKind, parameter.ParameterName); break;
            case Guid value: SqlGuidLiteral.Write(output, value, options.GuidFormat); break;
            case byte[] value: SqlBinaryLiteral.Write(output, value); break;
            case DateOnly value: SqlTimeLiteral.Write(output, value); break;
            case Enum value when ParameterValue.IsText(parameter): SqlStringLiteral.Write(output, value.ToString(), options.NoBackslashEscapes); break;
            case Enum value: output.Write(System.Text.Encoding.ASCII.GetBytes(value.ToString("D"))); break;
            case double value: Approximate(output, value, parameter); break;
            case float value: Approximate(output, value, parameter); break;
            case uint value: Number(output, value); break;
            case ulong value: Number(output, value); break;
            case short value: Number(output, value); break;
            case ushort value: Number(output, value); break;
            case byte value: Number(output, value); break;
            case sbyte value: Number(output, value); break;
            case char value: SqlStringLiteral.Write(output, new ReadOnlySpan<char>(in value), options.NoBackslashEscapes); break;
            case TimeSpan value: SqlTimeLiteral.Write(output, value); break;
            case TimeOnly value: SqlTimeLiteral.Write(output, value.ToTimeSpan()); break;
            case DateTimeOffset value: SqlTimeLiteral.Write(output, value.UtcDateTime, DateTimeKind.Utc, parameter.ParameterName); break;
            case ReadOnlyMemory<byte> value: SqlBinaryLiteral.Write(output, value.Span); break;
            case Memory<byte> value: SqlBinaryLiteral.Write(output, value.Span); break;
            case ArraySegment<byte> value: SqlBinaryLiteral.Write(output, value); break;
            case ReadOnlyMemory<char> value: SqlStringLiteral.Write(output, value.Span, options.NoBackslashEscapes); break;
            case Memory<char> value: SqlStringLiteral.Write(output, value.Span, options.NoBackslashEscapes); break;
            default: throw ParameterValue.NotSupported(parameter);
        }
    }

    private static void Number<T>(IBufferWriter<byte> output, T value)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(output.GetSpan(40), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    // An exponent makes the literal a double; without one the server reads a decimal, which has other rounding.
    // A float is widened first, as the server does when it compares a FLOAT column.
    private static void Approximate(IBufferWriter<byte> output, double value, MySqlParameter parameter)
    {
        ParameterValue.RequireFinite(value, parameter);
        var span = output.GetSpan(40);
        value.TryFormat(span, out var written, "R", CultureInfo.InvariantCulture);
        if (!span[..written].Contains((byte)'E'))
        {
            "E0"u8.CopyTo(span[written..]);
            written += 2;
        }

        output.Advance(written);
    }
}
