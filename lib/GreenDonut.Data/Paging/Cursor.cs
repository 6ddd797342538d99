using System.Text;

namespace GreenDonut.Data.Paging;

/// <summary>
/// A cursor's text: base64 of <c>{}</c> and the values of the order keys, separated by colons. A null is written
/// <c>\null</c>; a backslash or colon inside a text has a backslash before it.
/// </summary>
internal static class Cursor
{
    private const int MaxLength = 8192;
    private const string Prefix = "{}";
    private const string Null = "\\null";
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Format(object?[] values)
    {
        var text = new StringBuilder(Prefix);

        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                text.Append(':');
            }

            if (values[i] is not { } value)
            {
                text.Append(Null);
                continue;
            }

            foreach (var character in CursorValue.Format(value))
            {
                if (character is '\\' or ':')
                {
                    text.Append('\\');
                }

                text.Append(character);
            }
        }

        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <exception cref="InvalidCursorException">The text is no cursor of these key types.</exception>
    public static object?[] Parse(string cursor, ReadOnlySpan<Type> types)
    {
        var parts = Split(Decode(cursor));

        if (parts.Count != types.Length)
        {
            throw Invalid();
        }

        var values = new object?[types.Length];

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ParseValue(parts[i], types[i]);
        }

        return values;
    }

    private static object? ParseValue(string? part, Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type);

        if (part is null)
        {
            return underlying is not null || !type.IsValueType ? null : throw Invalid();
        }

        try
        {
            return CursorValue.Parse(part, underlying ?? type);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            throw Invalid();
        }
    }

    private static string Decode(string cursor)
    {
        if (cursor.Length > MaxLength)
        {
            throw Invalid();
        }

        var bytes = new byte[cursor.Length];

        if (!Convert.TryFromBase64String(cursor, bytes, out var length))
        {
            throw Invalid();
        }

        try
        {
            var text = s_encoding.GetString(bytes, 0, length);
            return text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : throw Invalid();
        }
        catch (DecoderFallbackException)
        {
            throw Invalid();
        }
    }

    /// <summary>The parts between unescaped colons; null for a null.</summary>
    private static List<string?> Split(string text)
    {
        var parts = new List<string?>();
        var part = new StringBuilder();
        var start = 0;

        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ':')
            {
                parts.Add(text.AsSpan(start, i - start).SequenceEqual(Null) ? null : part.ToString());
                part.Clear();
                start = i + 1;
            }
            else
            {
                if (text[i] == '\\' && i + 1 < text.Length)
                {
                    i++;
                }

                part.Append(text[i]);
            }
        }

        return parts;
    }

    private static InvalidCursorException Invalid()
        => new("The cursor is not valid: it is damaged, or it was given out for another order of the list.");
}
