using System.Buffers.Binary;

namespace MySqlConnector.Reading;

internal readonly ref partial struct FieldValue
{
    /// <summary>A date and time of the kind that the connection string names. Some functions of the server give it as text.</summary>
    public DateTime ToDateTime() => Kind switch
    {
        FieldKind.DateTime or FieldKind.Date => isBinary ? ReadBinaryDateTime() : ReadTextDateTime(),
        FieldKind.String => ReadTextDateTime(),
        _ => throw WrongType("a date"),
    };

    public TimeSpan ToTimeSpan() => Kind switch
    {
        FieldKind.Time => isBinary ? ReadBinaryTime() : ReadTextTime(),
        FieldKind.String => ReadTextTime(),
        _ => throw WrongType("a time"),
    };

    private DateTime ReadBinaryDateTime()
    {
        var hasTime = _bytes.Length is 7 or 11;
        if (!hasTime && _bytes.Length is not (0 or 4))
        {
            throw Unreadable("a date");
        }

        if (_bytes.IsEmpty)
        {
            throw ZeroDate();
        }

        var microseconds = _bytes.Length == 11 ? BinaryPrimitives.ReadUInt32LittleEndian(_bytes[7..]) : 0;
        return Create(
            BinaryPrimitives.ReadUInt16LittleEndian(_bytes), _bytes[2], _bytes[3],
            hasTime ? _bytes[4] : 0, hasTime ? _bytes[5] : 0, hasTime ? _bytes[6] : 0, microseconds);
    }

    /// <summary><c>YYYY-MM-DD[ hh:mm:ss[.ffffff]]</c>.</summary>
    private DateTime ReadTextDateTime()
    {
        if (_bytes.Length != 10 && _bytes.Length < 19)
        {
            throw Unreadable("a date");
        }

        var (hour, minute, second, microseconds) = (0, 0, 0, 0u);
        if (_bytes.Length >= 19)
        {
            (hour, minute, second) = (Digits(11, 2), Digits(14, 2), Digits(17, 2));
            microseconds = Fraction(19);
        }

        return Create(Digits(0, 4), Digits(5, 2), Digits(8, 2), hour, minute, second, microseconds);
    }

    private DateTime Create(int year, int month, int day, int hour, int minute, int second, uint microseconds)
    {
        if (year == 0 || month == 0 || day == 0)
        {
            throw ZeroDate();
        }

        if (year > 9999 || month > 12 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59 || microseconds > 999_999)
        {
            throw Unreadable("a date");
        }

        return new DateTime(year, month, day, hour, minute, second, source.Settings.DateTimeKind).AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
    }

    private TimeSpan ReadBinaryTime()
    {
        if (_bytes.IsEmpty)
        {
            return TimeSpan.Zero;
        }

        if (_bytes.Length is not (8 or 12))
        {
            throw Unreadable("a time");
        }

        var days = BinaryPrimitives.ReadUInt32LittleEndian(_bytes[1..]);
        var microseconds = _bytes.Length == 12 ? BinaryPrimitives.ReadUInt32LittleEndian(_bytes[8..]) : 0;
        var ticks = (days * TimeSpan.TicksPerDay) + (_bytes[5] * TimeSpan.TicksPerHour) + (_bytes[6] * TimeSpan.TicksPerMinute)
            + (_bytes[7] * TimeSpan.TicksPerSecond) + (microseconds * TimeSpan.TicksPerMicrosecond);
        return new TimeSpan(_bytes[0] == 0 ? ticks : -ticks);
    }

    /// <summary><c>[-]hhh:mm:ss[.ffffff]</c>.</summary>
    private TimeSpan ReadTextTime()
    {
        var start = _bytes is [(byte)'-', ..] ? 1 : 0;
        var colon = _bytes.IndexOf((byte)':');
        if (colon <= start || _bytes.Length < colon + 6)
        {
            throw Unreadable("a time");
        }

        var ticks = (Digits(start, colon - start) * TimeSpan.TicksPerHour) + (Digits(colon + 1, 2) * TimeSpan.TicksPerMinute)
            + (Digits(colon + 4, 2) * TimeSpan.TicksPerSecond) + (Fraction(colon + 6) * TimeSpan.TicksPerMicrosecond);
        return new TimeSpan(start == 0 ? ticks : -ticks);
    }

    private int Digits(int start, int count)
    {
        var value = 0;
        foreach (var digit in _bytes.Slice(start, count))
        {
            value = (value * 10) + (char.IsAsciiDigit((char)digit) ? digit - '0' : throw Unreadable("a date or time"));
        }

        return value;
    }

    /// <summary>Microseconds from as many digits as the column has.</summary>
    private uint Fraction(int start)
    {
        if (_bytes.Length == start)
        {
            return 0;
        }

        var count = _bytes.Length - start - 1;
        if (_bytes[start] != '.' || count is < 1 or > 6)
        {
            throw Unreadable("a fraction of a second");
        }

        var value = (uint)Digits(start + 1, count);
        for (; count < 6; count++)
        {
            value *= 10;
        }

        return value;
    }

    private InvalidCastException ZeroDate() => new($"The value of column '{source.Name}' is a zero date, which no DateTime can be.");
}
