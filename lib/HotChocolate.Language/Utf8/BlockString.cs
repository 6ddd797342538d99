using System.Text;

namespace HotChocolate.Language.Utilities;

/// <summary>Indentation of block strings (spec: Block Strings, BlockStringValue).</summary>
internal static class BlockString
{
    /// <summary>The value of a raw block string: common indentation removed, blank lines at both ends dropped, line ends as `\n`.</summary>
    public static string Dedent(string raw)
    {
        var lines = NormalizeLineEnds(raw).Split('\n');
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;

        for (var i = 0; i < lines.Length; i++)
        {
            var indent = CountIndent(lines[i]);

            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;

            if (i > 0 && indent < commonIndent)
            {
                commonIndent = indent;
            }
        }

        if (first < 0)
        {
            return "";
        }

        var text = new StringBuilder(raw.Length);

        for (var i = first; i <= last; i++)
        {
            if (i > first)
            {
                text.Append('\n');
            }

            text.Append(lines[i].AsSpan(i == 0 ? 0 : Math.Min(commonIndent, lines[i].Length)));
        }

        return text.ToString();
    }

    /// <summary>Whether a block string can stand for the value: not all can, for example not one that begins with a line break.</summary>
    public static bool IsPrintable(string value)
        => value.Length == 0 || Dedent(value[0] is ' ' or '\t' ? value : "\n" + value) == value;

    private static int CountIndent(string line)
    {
        var count = 0;

        while (count < line.Length && line[count] is ' ' or '\t')
        {
            count++;
        }

        return count;
    }

    private static string NormalizeLineEnds(string text)
        => text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
