using System.Buffers;
using System.Text;

namespace MySqlConnector.Text;

/// <summary>
/// A string between single quotes. A quote is doubled; a backslash is, too, unless the session's mode makes it an ordinary character.
/// Sessions speak utf8mb4, in which no byte of a longer character looks like a quote or a backslash.
/// </summary>
internal static class SqlStringLiteral
{
    private static readonly SearchValues<char> s_toEscape = SearchValues.Create("'\\\0");

    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<char> value, bool noBackslashEscapes)
    {
        output.Write("'"u8);
        while (true)
        {
            var plain = noBackslashEscapes ? value.IndexOf('\'') : value.IndexOfAny(s_toEscape);
            if (plain < 0)
            {
                Encoding.UTF8.GetBytes(value, output);
                output.Write("'"u8);
                return;
            }

            Encoding.UTF8.GetBytes(value[..plain], output);
            output.Write(value[plain] switch
            {
                '\'' => "''"u8,
                '\\' => "\\\\"u8,
                _ => "\\0"u8,
            });
            value = value[(plain + 1)..];
        }
    }
}
