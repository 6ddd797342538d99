namespace Analyzers.Tests;

/// <summary>A test that reads a corpus (`GRAPHQL_CORPUS`, or `../shared/corpus` beside the repository), and is skipped where there is none.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus is null ? "The corpora are not here: set GRAPHQL_CORPUS." : null;

    public static string? Corpus { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GRAPHQL_CORPUS") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphCommerce.sln")))
            {
                var corpus = Path.Combine(folder.FullName, "..", "shared", "corpus");
                return Directory.Exists(corpus) ? corpus : null;
            }
        }

        return null;
    }
}
