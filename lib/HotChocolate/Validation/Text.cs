using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>Words for messages. What comes from the document is shortened, so that no answer repeats a huge request.</summary>
internal static class Text
{
    private const int MaxLength = 100;
    private const int MaxSuggestions = 5;
    private const int MaxSuggestedLength = 40;
    private const int MaxCandidates = 1000;

    public static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        // Half a surrogate pair could not be written as JSON.
        var length = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Concat(text.AsSpan(0, length), "...");
    }

    public static string Shorten(NameNode name) => Shorten(name.Value);

    /// <summary>A value or a type as it would be written.</summary>
    public static string Print(ISyntaxNode node) => Shorten(node.ToString(false));

    /// <summary>` Did you mean ...?` with the names that are most like the one given; empty where none is.</summary>
    public static string DidYouMean(string given, IEnumerable<string> names, string prefix = "")
    {
        if (given.Length > MaxSuggestedLength)
        {
            return "";
        }

        var threshold = (int)(given.Length * 0.4);
        var likely = names
            .Take(MaxCandidates)
            .Select(name => (Name: name, Distance: Math.Abs(name.Length - given.Length) > threshold ? int.MaxValue : GetDistance(given, name)))
            .Where(candidate => candidate.Distance <= threshold)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(MaxSuggestions)
            .Select(candidate => $"`{prefix}{candidate.Name}`")
            .ToArray();

        return likely.Length switch
        {
            0 => "",
            1 => $" Did you mean {likely[0]}?",
            _ => $" Did you mean {string.Join(", ", likely[..^1])} or {likely[^1]}?"
        };
    }

    /// <summary>The number of edits between two words, letter case left aside (Damerau-Levenshtein on adjacent letters).</summary>
    private static int GetDistance(string left, string right)
    {
        left = left.ToUpperInvariant();
        right = right.ToUpperInvariant();
        var beforePrevious = new int[right.Length + 1];
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();

        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;

            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);

                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous) = (previous, current);
        }

        return previous[right.Length];
    }
}
