namespace MySqlConnector;

/// <summary>The typed methods with a column's name in the place of its position.</summary>
public sealed partial class MySqlDataReader
{
    /// <inheritdoc cref="GetBoolean(int)" />
    public bool GetBoolean(string name) => GetBoolean(GetOrdinal(name));

    /// <inheritdoc cref="GetByte(int)" />
    public byte GetByte(string name) => GetByte(GetOrdinal(name));

    /// <inheritdoc cref="GetSByte(int)" />
    public sbyte GetSByte(string name) => GetSByte(GetOrdinal(name));

    /// <inheritdoc cref="GetInt16(int)" />
    public short GetInt16(string name) => GetInt16(GetOrdinal(name));

    /// <inheritdoc cref="GetUInt16(int)" />
    public ushort GetUInt16(string name) => GetUInt16(GetOrdinal(name));

    /// <inheritdoc cref="GetInt32(int)" />
    public int GetInt32(string name) => GetInt32(GetOrdinal(name));

    /// <inheritdoc cref="GetUInt32(int)" />
    public uint GetUInt32(string name) => GetUInt32(GetOrdinal(name));

    /// <inheritdoc cref="GetInt64(int)" />
    public long GetInt64(string name) => GetInt64(GetOrdinal(name));

    /// <inheritdoc cref="GetUInt64(int)" />
    public ulong GetUInt64(string name) => GetUInt64(GetOrdinal(name));

    /// <inheritdoc cref="GetFloat(int)" />
    public float GetFloat(string name) => GetFloat(GetOrdinal(name));

    /// <inheritdoc cref="GetDouble(int)" />
    public double GetDouble(string name) => GetDouble(GetOrdinal(name));

    /// <inheritdoc cref="GetDecimal(int)" />
    public decimal GetDecimal(string name) => GetDecimal(GetOrdinal(name));

    /// <inheritdoc cref="GetString(int)" />
    public string GetString(string name) => GetString(GetOrdinal(name));

    /// <inheritdoc cref="GetChar(int)" />
    public char GetChar(string name) => GetChar(GetOrdinal(name));

    /// <inheritdoc cref="GetGuid(int)" />
    public Guid GetGuid(string name) => GetGuid(GetOrdinal(name));

    /// <inheritdoc cref="GetDateTime(int)" />
    public DateTime GetDateTime(string name) => GetDateTime(GetOrdinal(name));

    /// <inheritdoc cref="GetDateTimeOffset(int)" />
    public DateTimeOffset GetDateTimeOffset(string name) => GetDateTimeOffset(GetOrdinal(name));

    /// <inheritdoc cref="GetDateOnly(int)" />
    public DateOnly GetDateOnly(string name) => GetDateOnly(GetOrdinal(name));

    /// <inheritdoc cref="GetTimeOnly(int)" />
    public TimeOnly GetTimeOnly(string name) => GetTimeOnly(GetOrdinal(name));

    /// <inheritdoc cref="GetTimeSpan(int)" />
    public TimeSpan GetTimeSpan(string name) => GetTimeSpan(GetOrdinal(name));

    /// <inheritdoc cref="GetBytes(int, long, byte[], int, int)" />
    public long GetBytes(string name, long dataOffset, byte[]? buffer, int bufferOffset, int length)
        => GetBytes(GetOrdinal(name), dataOffset, buffer, bufferOffset, length);

    /// <inheritdoc cref="GetStream(int)" />
    public Stream GetStream(string name) => GetStream(GetOrdinal(name));

    /// <inheritdoc cref="GetTextReader(int)" />
    public TextReader GetTextReader(string name) => GetTextReader(GetOrdinal(name));
}
