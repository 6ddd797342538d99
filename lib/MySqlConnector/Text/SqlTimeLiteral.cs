using System.Buffers;
using System.Globalization;
using System.Text.Unicode;
using MySqlConnector.Parameters;

namespace MySqlConnector.Text;

/// <summary>Dates and times as the standard's typed literals, with microseconds; what a tick has beyond them is cut off.</summary>
internal static class SqlTimeLiteral
{
    public static void Write(IBufferWriter<byte> output, DateTime value, DateTimeKind required, string parameterName)
    {
        ParameterValue.RequireKind(value, required, parameterName);
        Utf8.TryWrite(output.GetSpan(48), CultureInfo.InvariantCulture, $"TIMESTAMP'{value:yyyy-MM-dd HH':'mm':'ss'.'ffffff}'", out var written);
        output.Advance(written);
    }

    public static void Write(IBufferWriter<byte> output, DateOnly value)
    {
        Utf8.TryWrite(output.GetSpan(24), CultureInfo.InvariantCulture, $"DATE'{value:yyyy-MM-dd}'", out var written);
        output.Advance(written);
    }

    public static void Write(IBufferWriter<byte> output, TimeSpan value)
    {
        var ticks = value.Ticks.UnsignedMagnitude();
        Utf8.TryWrite(
            output.GetSpan(48), CultureInfo.InvariantCulture,
            $"TIME'{(value.Ticks < 0 ? "-" : "")}{ticks / TimeSpan.TicksPerHour:00}:{ticks / TimeSpan.TicksPerMinute % 60:00}:{ticks / TimeSpan.TicksPerSecond % 60:00}.{ticks / TimeSpan.TicksPerMicrosecond % 1_000_000:000000}'",
            out var written);
        output.Advance(written);
    }

    private static ulong UnsignedMagnitude(this long value) => value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
}
