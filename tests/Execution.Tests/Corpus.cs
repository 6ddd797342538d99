using System.Text.Json;

namespace HotChocolate;

/// <summary>The corpora made by others: `GRAPHQL_CORPUS`, or `../shared/corpus` beside the repository.</summary>
internal static class Corpus
{
    public static string? Directory { get; } = Find();

    public static JsonElement Read(string fileName)
    {
        using var file = File.OpenRead(System.IO.Path.Combine(Directory!, fileName));
        using var document = JsonDocument.Parse(file);
        return document.RootElement.Clone();
    }

    public static string ReadText(string fileName) => File.ReadAllText(System.IO.Path.Combine(Directory!, fileName));

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GRAPHQL_CORPUS") is { Length: > 0 } named)
        {
            return System.IO.Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "GraphCommerce.sln")))
            {
                var corpus = System.IO.Path.Combine(folder.FullName, "..", "shared", "corpus");
                return System.IO.Directory.Exists(corpus) ? corpus : null;
            }
        }

        return null;
    }
}

/// <summary>A test that reads a corpus, and is skipped where there is none.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
        => Skip = Corpus.Directory is null ? "The corpora are not here: set GRAPHQL_CORPUS." : null;
}
