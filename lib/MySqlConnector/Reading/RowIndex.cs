using MySqlConnector.Protocol;

namespace MySqlConnector.Reading;

/// <summary>Where the values of the present row lie in the read buffer. One per session; a row costs no allocation.</summary>
internal sealed class RowIndex
{
    private const byte TextNull = 0xFB;

    private int[] _offsets = new int[16];
    private int[] _lengths = new int[16];

    /// <summary>Offset of a value in the payload.</summary>
    public int OffsetOf(int ordinal) => _offsets[ordinal];

    /// <summary>Length of a value; -1 for NULL.</summary>
    public int LengthOf(int ordinal) => _lengths[ordinal];

    /// <summary>A row of length-encoded texts. Source: "Text Resultset Row".</summary>
    public void ReadText(ReadOnlySpan<byte> payload, int fieldCount)
    {
        EnsureCapacity(fieldCount);
        var position = 0;
        for (var i = 0; i < fieldCount; i++)
        {
            // Nearly every value is short: its length is one byte.
            var first = position < payload.Length ? payload[position] : throw TooShort();
            if (first == TextNull)
            {
                _lengths[i] = -1;
                position++;
                continue;
            }

            position = first < TextNull ? Put(i, position + 1, first, payload.Length) : PutLong(i, position, payload);
        }

        RequireEnd(position, payload.Length);
    }

    /// <summary>A row of values in binary form. Source: "Binary Protocol Resultset Row".</summary>
    public void ReadBinary(ReadOnlySpan<byte> payload, ReadOnlySpan<Field> fields)
    {
        EnsureCapacity(fields.Length);
        const int BitmapStart = 1;
        const int BitmapOffset = 2;
        var position = BitmapStart + ((fields.Length + 7 + BitmapOffset) / 8);
        if (payload.Length < position)
        {
            throw TooShort();
        }

        if (payload[0] != 0)
        {
            throw new MySqlProtocolException($"A row in binary form begins with 0x{payload[0]:X2} instead of zero.");
        }

        for (var i = 0; i < fields.Length; i++)
        {
            var bit = i + BitmapOffset;
            if ((payload[BitmapStart + (bit >> 3)] & (1 << (bit & 7))) != 0)
            {
                _lengths[i] = -1;
                continue;
            }

            var length = fields[i].BinaryLength;
            if (length > 0)
            {
                position = Put(i, position, length, payload.Length);
                continue;
            }

            var first = position < payload.Length ? payload[position] : throw TooShort();
            position = first < TextNull ? Put(i, position + 1, first, payload.Length) : PutLong(i, position, payload);
        }

        RequireEnd(position, payload.Length);
    }

    private static MySqlProtocolException TooShort() => new("A row ends before its last value.");

    private static void RequireEnd(int position, int length)
    {
        if (position != length)
        {
            throw new MySqlProtocolException($"A row has {length - position} bytes after its last value.");
        }
    }

    private int Put(int ordinal, int start, int length, int payloadLength)
    {
        if (payloadLength - start < length)
        {
            throw TooShort();
        }

        _offsets[ordinal] = start;
        _lengths[ordinal] = length;
        return start + length;
    }

    private int PutLong(int ordinal, int position, ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload[position..]);
        var length = reader.ReadLengthEncodedBytes().Length;
        return Put(ordinal, payload.Length - reader.Remaining - length, length, payload.Length);
    }

    private void EnsureCapacity(int fieldCount)
    {
        if (_offsets.Length < fieldCount)
        {
            _offsets = new int[fieldCount];
            _lengths = new int[fieldCount];
        }
    }
}
