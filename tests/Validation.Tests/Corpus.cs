using System.Text.Json;

namespace HotChocolate.Validation;

/// <summary>The corpora made by others: `GRAPHQL_CORPUS`, or `../shared/corpus` beside the repository.</summary>
internal static class Corpus
{
    public static string? Directory { get; } = Find();

    public static JsonElement Read(string fileName)
    {
        using var file = File.OpenRead(System.IO.Path.Combine(Directory!, fileName));
        return JsonDocument.Parse(file).RootElement.Clone();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GRAPHQL_CORPUS") is { Length: > 0 } configured)
        {
            return configured;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "GraphCommerce.sln")))
            {
                var corpus = System.IO.Path.Combine(folder.Parent?.FullName ?? "", "shared", "corpus");
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
