using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HotChocolate.Language;

/// <summary>The corpora made by others: `GRAPHQL_CORPUS`, or `../shared/corpus` beside the repository.</summary>
internal static class Corpus
{
    public static string? Directory { get; } = Find();

    public static JsonElement Read(string fileName)
    {
        using var file = File.OpenRead(Path.Combine(Directory!, fileName));
        return JsonDocument.Parse(file).RootElement.Clone();
    }

    /// <summary>A JSON string as it is, halves of surrogate pairs included, which the ordinary reader refuses.</summary>
    public static string ReadText(JsonElement element)
    {
        var raw = element.GetRawText();
        var text = new StringBuilder(raw.Length);

        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;

            if (raw[i] == 'u')
            {
                text.Append((char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
            }
        }

        return text.ToString();
    }

    /// <summary>Every document of the corpora, operations and type systems, whether valid or not.</summary>
    public static IEnumerable<string> ReadDocuments()
    {
        foreach (var @case in Read("graphqljs-syntax.json").GetProperty("cases").EnumerateArray())
        {
            yield return ReadText(@case.GetProperty("text"));
        }

        var validation = Read("graphqljs-validation.json");
        var conformance = Read("conformance-3p.json");

        foreach (var schema in validation.GetProperty("schemas").EnumerateObject().Concat(conformance.GetProperty("schemas").EnumerateObject()))
        {
            yield return ReadText(schema.Value);
        }

        foreach (var @case in validation.GetProperty("documents").EnumerateArray()
            .Concat(validation.GetProperty("sdl").EnumerateArray())
            .Concat(conformance.GetProperty("cases").EnumerateArray()))
        {
            yield return ReadText(@case.GetProperty("query"));
        }

        yield return File.ReadAllText(Path.Combine(Directory!, "hotchocolate-16", "schema.graphql"));
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GRAPHQL_CORPUS") is { Length: > 0 } configured)
        {
            return configured;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphCommerce.sln")))
            {
                var corpus = Path.Combine(folder.Parent?.FullName ?? "", "shared", "corpus");
                return System.IO.Directory.Exists(corpus) ? corpus : null;
            }
        }

        return null;
    }
}

/// <summary>A test on the corpora; skipped, and said to be, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Directory is null)
        {
            Skip = "The corpora are absent: set GRAPHQL_CORPUS or place them at ../shared/corpus.";
        }
    }
}
