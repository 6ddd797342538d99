using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;
using Snapshooter.Xunit;

namespace Schema.Tests;

/// <summary>The schema is compared but for what Hot Chocolate, in words of its own, says of the types and directives that it brings along.</summary>
public sealed partial class SchemaFileTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task The_schema_file_at_the_root_is_the_schema()
    {
        var executor = await shop.Services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();

        Assert.Equal(Normalize(await File.ReadAllTextAsync(FindSchemaFile())), Normalize(executor.Schema.ToString()!));
    }

    [Fact]
    public async Task The_schema_is_the_one_agreed_on()
    {
        var executor = await shop.Services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();

        Snapshot.Match(Normalize(executor.Schema.ToString()!));
    }

    private static string Normalize(string sdl)
        => string.Join("\n\n", sdl.ReplaceLineEndings("\n").TrimEnd().Split("\n\n").Select(d => BroughtAlong().IsMatch(d) ? Description().Replace(d, "") : d)) + "\n";

    [GeneratedRegex("^(directive|scalar|enum ApplyPolicy) ", RegexOptions.Multiline)]
    private static partial Regex BroughtAlong();

    [GeneratedRegex("\"[^\"]*\"\\s+")]
    private static partial Regex Description();

    private static string FindSchemaFile([CallerFilePath] string thisFile = "")
        => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "schema.graphql");
}
