using System.Text;

namespace Snapshooter;

/// <summary>Shows which lines two texts differ in, with a few equal lines around them.</summary>
internal static class LineDiff
{
    private const int Context = 3;
    private const int MaxLines = 60;

    public static string Create(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var prefix = before.Zip(after).TakeWhile(static pair => pair.First == pair.Second).Count();
        var suffix = before.Reverse().Zip(after.Reverse())
            .Take(Math.Min(before.Length, after.Length) - prefix).TakeWhile(static pair => pair.First == pair.Second).Count();

        var text = new StringBuilder();
        var start = Math.Max(0, prefix - Context);
        Append(text, "  ", before[start..prefix]);
        text.Insert(0, $"first difference in line {prefix + 1} (- snapshot, + result):\n");
        AppendChanges(text, before[prefix..^suffix], after[prefix..^suffix]);
        Append(text, "  ", before[^suffix..][..Math.Min(Context, suffix)]);
        return text.ToString().TrimEnd('\n');
    }

    private static void AppendChanges(StringBuilder text, string[] before, string[] after)
    {
        // The table of the longest common subsequence is small, since equal lines at both ends are gone; past a bound it is not worth it.
        if ((long)before.Length * after.Length > 250_000)
        {
            Append(text, "- ", before);
            Append(text, "+ ", after);
            return;
        }

        var common = CommonLengths(before, after);
        var lines = new List<string>();
        var (i, j) = (0, 0);

        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add($"  {before[i++]}");
                j++;
            }
            else if (j >= after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add($"- {before[i++]}");
            }
            else
            {
                lines.Add($"+ {after[j++]}");
            }
        }

        Append(text, string.Empty, [.. lines]);
    }

    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];

        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static void Append(StringBuilder text, string mark, string[] lines)
    {
        foreach (var line in lines.Take(MaxLines))
        {
            text.Append(mark).Append(line).Append('\n');
        }

        if (lines.Length > MaxLines)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{mark}... {lines.Length - MaxLines} more lines\n");
        }
    }
}
