using System.Runtime.CompilerServices;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;
using Snapshooter.Xunit;

namespace Schema.Tests;

public sealed class SchemaFileTests(Shop shop) : IClassFixture<Shop>
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

    private static string Normalize(string sdl) => sdl.ReplaceLineEndings("\n").TrimEnd() + "\n";

    private static string FindSchemaFile([CallerFilePath] string thisFile = "")
        => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "schema.graphql");
}
