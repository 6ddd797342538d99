using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Architecture.Tests;

public sealed partial class ReferenceDirectionTests
{
    private static readonly string s_root = Repository.Root;

    public static TheoryData<string> LibraryProjects => [.. Projects("lib")];

    public static TheoryData<string> SourceProjects => [.. Projects("src")];

    [Fact]
    public void There_are_projects_to_check()
    {
        Assert.True(LibraryProjects.Count >= 10);
        Assert.Equal(3, SourceProjects.Count);
    }

    [Theory]
    [MemberData(nameof(LibraryProjects))]
    public void A_library_references_only_libraries(string project)
        => Assert.All(ReferencesOf(project), reference => Assert.StartsWith("lib/", reference, StringComparison.Ordinal));

    [Theory]
    [InlineData("src/Data/GraphCommerce.Data.csproj")]
    [InlineData("src/Schema/GraphCommerce.Schema.csproj", "src/Data/GraphCommerce.Data.csproj")]
    [InlineData("src/Server/GraphCommerce.Server.csproj", "src/Schema/GraphCommerce.Schema.csproj")]
    public void A_layer_references_only_the_one_below_it(string project, params string[] expected)
        => Assert.Equal(expected, ReferencesOf(project));

    [Theory]
    [InlineData("src/Data", "HotChocolate")]
    [InlineData("src/Data", "Microsoft.AspNetCore")]
    [InlineData("src/Data", "StackExchange")]
    [InlineData("src/Schema", "StackExchange")]
    [InlineData("src/Schema", "Microsoft.AspNetCore")]
    [InlineData("src/Schema", "GraphCommerce.Server")]
    public void A_layer_does_not_name_what_lies_above_it(string folder, string @namespace)
        => Assert.All(
            Sources(folder),
            file => Assert.DoesNotContain(File.ReadLines(file), line => line.StartsWith($"using {@namespace}", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void Nothing_in_the_sources_is_compiled_conditionally(string project)
        => Assert.All(
            Sources(Path.GetDirectoryName(project)!),
            file => Assert.DoesNotContain(File.ReadLines(file), line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal)));

    [Theory]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("Guid.NewGuid")]
    [InlineData("Random.Shared")]
    [InlineData("async void")]
    public void Time_and_chance_are_injected_and_faults_are_awaited(string forbidden)
        => Assert.All(Sources("src"), file => Assert.DoesNotContain(forbidden, File.ReadAllText(file), StringComparison.Ordinal));

    [Theory]
    [InlineData("src/Schema")]
    [InlineData("src/Server")]
    public void Private_static_readonly_fields_begin_with_s_and_nothing_is_configured_to_await(string folder)
        => Assert.All(Sources(folder), file =>
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("ConfigureAwait", text, StringComparison.Ordinal);
            Assert.All(StaticField().Matches(text), field => Assert.StartsWith("s_", field.Groups[1].Value, StringComparison.Ordinal));
        });

    [Theory]
    [InlineData("src")]
    [InlineData("lib")]
    public void No_file_is_longer_than_400_lines(string folder)
        => Assert.All(Sources(folder), file => Assert.True(File.ReadLines(file).Count() <= 400, file));

    private static IEnumerable<string> Projects(string folder)
        => Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.csproj", SearchOption.AllDirectories).Select(Relative).Order();

    private static IEnumerable<string> Sources(string folder)
        => Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split('/').Any(part => part is "obj" or "bin" or "Migrations" or "node_modules"));

    private static IEnumerable<string> ReferencesOf(string project)
        => XDocument.Load(Path.Combine(s_root, project)).Descendants("ProjectReference")
            .Select(reference => Relative(Path.GetFullPath(Path.Combine(s_root, Path.GetDirectoryName(project)!, reference.Attribute("Include")!.Value))));

    [GeneratedRegex(@"private static readonly .+? (\w+)(?: =|;)")]
    private static partial Regex StaticField();

    private static string Relative(string file) => Path.GetRelativePath(s_root, file).Replace('\\', '/');
}
