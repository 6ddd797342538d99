using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace HotChocolate.Language;

/// <summary>Conversions between text and UTF-8 that keep track of where text is not valid.</summary>
internal static class Utf8Source
{
    /// <summary>The most bytes <see cref="Encode" /> writes for a text.</summary>
    public static int GetMaxByteCount(string text) => checked(text.Length * 3);

    /// <summary>Writes the text as UTF-8. Half a surrogate pair becomes three bytes that are invalid on purpose: the reader then reports where it stood.</summary>
    public static int Encode(string text, Span<byte> bytes)
    {
        var read = 0;
        var written = 0;

        while (true)
        {
            var status = Utf8.FromUtf16(text.AsSpan(read), bytes[written..], out var chars, out var count, replaceInvalidSequences: false, isFinalBlock: true);
            read += chars;
            written += count;

            if (status is OperationStatus.Done)
            {
                return written;
            }

            var half = text[read++];
            bytes[written++] = (byte)(0xE0 | (half >> 12));
            bytes[written++] = (byte)(0x80 | ((half >> 6) & 0x3F));
            bytes[written++] = (byte)(0x80 | (half & 0x3F));
        }
    }

    /// <summary>The number of bytes before the first invalid one; the whole length for valid UTF-8.</summary>
    public static int CountValid(ReadOnlySpan<byte> source)
    {
        if (Utf8.IsValid(source))
        {
            return source.Length;
        }

        var position = 0;

        while (Rune.DecodeFromUtf8(source[position..], out _, out var length) is OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }

    /// <summary>How many more bytes than UTF-16 code units a piece of valid UTF-8 has.</summary>
    public static int CountSurplus(ReadOnlySpan<byte> utf8)
    {
        if (Ascii.IsValid(utf8))
        {
            return 0;
        }

        var surplus = 0;

        foreach (var b in utf8)
        {
            if ((b & 0xC0) == 0x80)
            {
                surplus++;
            }
            else if (b >= 0xF0)
            {
                surplus--;
            }
        }

        return surplus;
    }
}
