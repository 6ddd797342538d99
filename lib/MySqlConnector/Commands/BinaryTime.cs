using MySqlConnector.Protocol;

namespace MySqlConnector.Commands;

/// <summary>Dates and times in binary form; what a tick has beyond microseconds is cut off. Source: "Binary Protocol Value".</summary>
internal static class BinaryTime
{
    private const byte DateLength = 4;
    private const byte DateTimeLength = 11;
    private const byte TimeLength = 12;

    public static void Write(PacketWriter writer, DateTime value)
    {
        writer.WriteByte(DateTimeLength);
        WriteDate(writer, value.Year, value.Month, value.Day);
        writer.WriteByte((byte)value.Hour);
        writer.WriteByte((byte)value.Minute);
        writer.WriteByte((byte)value.Second);
        writer.WriteUInt32((uint)(value.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond));
    }

    public static void Write(PacketWriter writer, DateOnly value)
    {
        writer.WriteByte(DateLength);
        WriteDate(writer, value.Year, value.Month, value.Day);
    }

    public static void Write(PacketWriter writer, TimeSpan value)
    {
        var ticks = value.Ticks < 0 ? (ulong)-(value.Ticks + 1) + 1 : (ulong)value.Ticks;
        writer.WriteByte(TimeLength);
        writer.WriteByte(value.Ticks < 0 ? (byte)1 : (byte)0);
        writer.WriteUInt32((uint)(ticks / TimeSpan.TicksPerDay));
        writer.WriteByte((byte)(ticks / TimeSpan.TicksPerHour % 24));
        writer.WriteByte((byte)(ticks / TimeSpan.TicksPerMinute % 60));
        writer.WriteByte((byte)(ticks / TimeSpan.TicksPerSecond % 60));
        writer.WriteUInt32((uint)(ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond));
    }

    private static void WriteDate(PacketWriter writer, int year, int month, int day)
    {
        writer.WriteUInt16((ushort)year);
        writer.WriteByte((byte)month);
        writer.WriteByte((byte)day);
    }
}
