using System.Runtime.CompilerServices;
using MySqlConnector.Reading;

namespace MySqlConnector;

/// <summary>The values of the present row. A NULL is DBNull for <see cref="GetValue"/> and an InvalidCastException for the typed methods.</summary>
public sealed partial class MySqlDataReader
{
    /// <inheritdoc />
    public override object GetValue(int ordinal) => IsDBNull(ordinal) ? DBNull.Value : Value(ordinal).ToObject();

    /// <inheritdoc />
    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
        {
            values[i] = GetValue(i);
        }

        return count;
    }

    /// <inheritdoc />
    public override bool IsDBNull(int ordinal)
    {
        RequireRow(ordinal);
        return _row.LengthOf(ordinal) < 0;
    }

    /// <inheritdoc />
    public override Task<bool> IsDBNullAsync(int ordinal, CancellationToken cancellationToken)
        => cancellationToken.IsCancellationRequested ? Task.FromCanceled<bool>(cancellationToken) : IsDBNull(ordinal) ? s_true : s_false;

    /// <inheritdoc />
    public override bool GetBoolean(int ordinal) => Value(ordinal).ToBoolean();

    /// <inheritdoc />
    public override byte GetByte(int ordinal) => Value(ordinal).ToInteger<byte>();

    /// <summary>A signed integer of one byte.</summary>
    public sbyte GetSByte(int ordinal) => Value(ordinal).ToInteger<sbyte>();

    /// <inheritdoc />
    public override short GetInt16(int ordinal) => Value(ordinal).ToInteger<short>();

    /// <summary>An unsigned integer of two bytes.</summary>
    public ushort GetUInt16(int ordinal) => Value(ordinal).ToInteger<ushort>();

    /// <inheritdoc />
    public override int GetInt32(int ordinal) => Value(ordinal).ToInteger<int>();

    /// <summary>An unsigned integer of four bytes.</summary>
    public uint GetUInt32(int ordinal) => Value(ordinal).ToInteger<uint>();

    /// <inheritdoc />
    public override long GetInt64(int ordinal) => Value(ordinal).ToInteger<long>();

    /// <summary>An unsigned integer of eight bytes.</summary>
    public ulong GetUInt64(int ordinal) => Value(ordinal).ToInteger<ulong>();

    /// <inheritdoc />
    public override float GetFloat(int ordinal) => Value(ordinal).ToSingle();

    /// <inheritdoc />
    public override double GetDouble(int ordinal) => Value(ordinal).ToDouble();

    /// <inheritdoc />
    public override decimal GetDecimal(int ordinal) => Value(ordinal).ToDecimal();

    /// <inheritdoc />
    public override string GetString(int ordinal) => Value(ordinal).ToText();

    /// <inheritdoc />
    public override char GetChar(int ordinal) => Value(ordinal).ToText() is [var first, ..]
        ? first
        : throw new InvalidCastException("An empty text has no character.");

    /// <inheritdoc />
    public override Guid GetGuid(int ordinal) => Value(ordinal).ToGuid();

    /// <summary>The kind is the one that <c>DateTime Kind</c> of the connection string says.</summary>
    public override DateTime GetDateTime(int ordinal) => Value(ordinal).ToDateTime();

    /// <summary>The column's time, taken as UTC.</summary>
    public DateTimeOffset GetDateTimeOffset(int ordinal) => new(DateTime.SpecifyKind(GetDateTime(ordinal), DateTimeKind.Utc));

    /// <summary>The date of a DATE or DATETIME column.</summary>
    public DateOnly GetDateOnly(int ordinal) => DateOnly.FromDateTime(GetDateTime(ordinal));

    /// <summary>The time of day of a TIME column.</summary>
    public TimeOnly GetTimeOnly(int ordinal) => TimeOnly.FromTimeSpan(GetTimeSpan(ordinal));

    /// <summary>The value of a TIME column, which may be negative and longer than a day.</summary>
    public TimeSpan GetTimeSpan(int ordinal) => Value(ordinal).ToTimeSpan();

    /// <inheritdoc />
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length)
    {
        var bytes = Value(ordinal).ToBytes();
        return buffer is null ? bytes.Length : Copy(bytes, dataOffset, buffer.AsSpan(bufferOffset, length));
    }

    /// <inheritdoc />
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length)
    {
        var text = GetString(ordinal);
        return buffer is null ? text.Length : Copy(text.AsSpan(), dataOffset, buffer.AsSpan(bufferOffset, length));
    }

    /// <summary>The bytes as a stream that stays valid when the reader goes on.</summary>
    public override Stream GetStream(int ordinal) => new MemoryStream(Value(ordinal).ToBytes().ToArray(), writable: false);

    /// <summary>The text as a reader that stays valid when this one goes on.</summary>
    public override TextReader GetTextReader(int ordinal) => new StringReader(GetString(ordinal));

    private static int Copy<T>(ReadOnlySpan<T> source, long offset, Span<T> target)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (offset >= source.Length)
        {
            return 0;
        }

        var part = source[(int)offset..];
        part = part[..Math.Min(part.Length, target.Length)];
        part.CopyTo(target);
        return part.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FieldValue Value(int ordinal)
    {
        var field = RequireRow(ordinal);
        var length = _row.LengthOf(ordinal);
        return length < 0 ? throw Null(field) : new FieldValue(field, _session.Payload.Slice(_row.OffsetOf(ordinal), length), _isBinary);
    }

    private Field RequireRow(int ordinal) => _state == ReaderState.OnRow
        ? _fields[ordinal]
        : throw (IsClosed ? Closed() : new InvalidOperationException("The reader is not on a row: call Read first, and only go on while it returns true."));

    private static InvalidCastException Null(Field field) => new($"The value of column '{field.Name}' is NULL.");
}
