namespace MySqlConnector;

/// <summary>Values by type argument, and by column name.</summary>
public sealed partial class MySqlDataReader
{
    /// <summary>A value as one of the types that the named methods return, without boxing it; or a stream, a text reader, or a nullable type.</summary>
    public override T GetFieldValue<T>(int ordinal)
    {
        if (typeof(T) == typeof(int))
        {
            return (T)(object)GetInt32(ordinal);
        }

        if (typeof(T) == typeof(long))
        {
            return (T)(object)GetInt64(ordinal);
        }

        if (typeof(T) == typeof(string))
        {
            return (T)(object)GetString(ordinal);
        }

        if (typeof(T) == typeof(DateTime))
        {
            return (T)(object)GetDateTime(ordinal);
        }

        if (typeof(T) == typeof(bool))
        {
            return (T)(object)GetBoolean(ordinal);
        }

        if (typeof(T) == typeof(decimal))
        {
            return (T)(object)GetDecimal(ordinal);
        }

        if (typeof(T) == typeof(byte[]))
        {
            return (T)(object)Value(ordinal).ToBytes().ToArray();
        }

        return Convert<T>(ordinal);
    }

    /// <inheritdoc />
    public override Task<T> GetFieldValueAsync<T>(int ordinal, CancellationToken cancellationToken)
        => cancellationToken.IsCancellationRequested ? Task.FromCanceled<T>(cancellationToken) : Task.FromResult(GetFieldValue<T>(ordinal));

    private T Convert<T>(int ordinal)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (IsDBNull(ordinal) && (type != typeof(T) || type == typeof(object) || type == typeof(DBNull)))
        {
            return type == typeof(T) ? (T)(object)DBNull.Value : default!;
        }

        object value = 0 switch
        {
            _ when type == typeof(Guid) => GetGuid(ordinal),
            _ when type == typeof(DateOnly) => GetDateOnly(ordinal),
            _ when type == typeof(TimeOnly) => GetTimeOnly(ordinal),
            _ when type == typeof(TimeSpan) => GetTimeSpan(ordinal),
            _ when type == typeof(DateTimeOffset) => GetDateTimeOffset(ordinal),
            _ when type == typeof(DateTime) => GetDateTime(ordinal),
            _ when type == typeof(bool) => GetBoolean(ordinal),
            _ when type == typeof(char) => GetChar(ordinal),
            _ when type == typeof(byte) => GetByte(ordinal),
            _ when type == typeof(sbyte) => GetSByte(ordinal),
            _ when type == typeof(short) => GetInt16(ordinal),
            _ when type == typeof(ushort) => GetUInt16(ordinal),
            _ when type == typeof(int) => GetInt32(ordinal),
            _ when type == typeof(uint) => GetUInt32(ordinal),
            _ when type == typeof(long) => GetInt64(ordinal),
            _ when type == typeof(ulong) => GetUInt64(ordinal),
            _ when type == typeof(float) => GetFloat(ordinal),
            _ when type == typeof(double) => GetDouble(ordinal),
            _ when type == typeof(decimal) => GetDecimal(ordinal),
            _ when type == typeof(Stream) || type == typeof(MemoryStream) => GetStream(ordinal),
            _ when type == typeof(TextReader) || type == typeof(StringReader) => GetTextReader(ordinal),
            _ => GetValue(ordinal),
        };
        return value is T typed
            ? typed
            : throw new InvalidCastException($"Column '{GetName(ordinal)}' of type {GetDataTypeName(ordinal)} cannot be read as {typeof(T)}.");
    }
}
