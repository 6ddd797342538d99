using System.Text.RegularExpressions;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Sample.Tests;

/// <summary>The printed schema of the sample, definition by definition, against the recorded one.</summary>
[Collection(SampleCollection.Name)]
public sealed partial class SchemaTests(SampleServer server)
{
    /// <summary>Definitions of the engine, whose descriptions are in our own words.</summary>
    private static readonly string[] s_ours = ["directive @", "scalar ", "enum ApplyPolicy"];

    public static TheoryData<string> Definitions => [.. Parse(SampleServer.Read("schema.graphql")).Keys];

    [Theory]
    [MemberData(nameof(Definitions))]
    public async Task Prints_as_recorded(string definition)
    {
        var printed = Parse(await PrintAsync());

        Assert.Equal(Parse(SampleServer.Read("schema.graphql"))[definition], printed.GetValueOrDefault(definition));
    }

    [Fact]
    public async Task Prints_nothing_that_was_not_recorded()
        => Assert.Equal(Parse(SampleServer.Read("schema.graphql")).Keys, Parse(await PrintAsync()).Keys);

    private async Task<string> PrintAsync()
    {
        var executor = await server.Services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();
        return executor.Schema.ToString();
    }

    /// <summary>The definitions by their first line, without the directives of cost analysis.</summary>
    private static Dictionary<string, string> Parse(string schema)
        => schema.ReplaceLineEndings("\n").Trim().Split("\n\n")
            .Where(static text => !text.Contains("\ndirective @cost") && !text.Contains("\ndirective @listSize"))
            .Select(static text => CostDirectives().Replace(text, string.Empty).Trim())
            .Select(static text => (Key: text.Split('\n').First(static line => !line.StartsWith('"')), Text: text))
            .Select(static block => (Key: ArgumentList().Replace(block.Key, string.Empty).TrimEnd('{', ' '), block.Text))
            .ToDictionary(static block => block.Key, static block => Array.Exists(s_ours, prefix => block.Key.StartsWith(prefix)) ? WithoutDescriptions(block.Text) : block.Text);

    private static string WithoutDescriptions(string text) => Descriptions().Replace(text, string.Empty).Replace("\n  \n", "\n").Trim();

    [GeneratedRegex(@" @cost\([^)]*\)| @listSize\([^)]*\)")]
    private static partial Regex CostDirectives();

    [GeneratedRegex(@"\(.*\)")]
    private static partial Regex ArgumentList();

    [GeneratedRegex("(?<=^|\\(| )\"(?!BEFORE)[^\"]*\"[ \\n]+(?=[a-zA-Z@])", RegexOptions.Multiline)]
    private static partial Regex Descriptions();
}
