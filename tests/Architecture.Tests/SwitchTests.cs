using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Architecture.Tests;

public sealed partial class SwitchTests
{
    private static readonly string[] s_net9 =
        ["Microsoft.AspNetCore.Authentication.JwtBearer", "Microsoft.AspNetCore.Mvc.Testing", "Microsoft.AspNetCore.TestHost"];

    [Fact]
    public async Task With_the_published_Hot_Chocolate_the_build_targets_net9_and_takes_no_project_of_lib()
    {
        var project = await EvaluateAsync("-p:HotChocolate=nuget");

        Assert.Equal("net9.0", (string?)project["Properties"]!["TargetFramework"]);
        Assert.Equal(["../Schema/GraphCommerce.Schema.csproj"], Identities(project, "ProjectReference"));
        Assert.Contains("HotChocolate.AspNetCore.CommandLine", Identities(project, "PackageReference"));
        Assert.All(s_net9, package => Assert.StartsWith("9.0.", VersionOf(project, package), StringComparison.Ordinal));
        Assert.Equal("9.0.23", VersionOf(project, "Microsoft.EntityFrameworkCore"));
    }

    [Fact]
    public async Task Without_it_the_build_targets_net10_and_takes_no_package_of_Hot_Chocolate()
    {
        var project = await EvaluateAsync();

        Assert.Equal("net10.0", (string?)project["Properties"]!["TargetFramework"]);
        Assert.DoesNotContain(Identities(project, "PackageReference"), name => name.StartsWith("HotChocolate", StringComparison.Ordinal));
        Assert.All(s_net9, package => Assert.StartsWith("10.0.", VersionOf(project, package), StringComparison.Ordinal));
        Assert.Equal("9.0.23", VersionOf(project, "Microsoft.EntityFrameworkCore"));
    }

    [Fact]
    public void There_is_no_other_switch()
    {
        string[] folders = [".", ".ci", "bench"];
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder)));
        var switches = files.SelectMany(file => Switch().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(switches);
        Assert.All(switches, name => Assert.Equal("HotChocolate", name));
    }

    /// <summary>What MSBuild makes of the server's project, without building it.</summary>
    private static async Task<JsonNode> EvaluateAsync(params string[] switches)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "msbuild", Path.Combine(Repository.Root, "src", "Server", "GraphCommerce.Server.csproj"), .. switches, "-getProperty:TargetFramework",
                "-getItem:ProjectReference", "-getItem:PackageReference", "-getItem:PackageVersion",
            ])
        {
            RedirectStandardOutput = true,
        };
        // A test host tells its children which SDK's MSBuild runs it.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        using var msbuild = Process.Start(start)!;
        var output = await msbuild.StandardOutput.ReadToEndAsync();
        await msbuild.WaitForExitAsync();
        Assert.True(msbuild.ExitCode == 0, output);
        return JsonNode.Parse(output)!;
    }

    private static IEnumerable<string> Identities(JsonNode project, string item)
        => project["Items"]![item]!.AsArray().Select(i => (string)i!["Identity"]!);

    private static string VersionOf(JsonNode project, string package)
        => (string)project["Items"]!["PackageVersion"]!.AsArray().Single(i => (string?)i!["Identity"] == package)!["Version"]!;

    [GeneratedRegex(@"(?:-p:|'\$\()(\w+)(?:=|\)' [!=]= ')(?:nuget|lib)\b")]
    private static partial Regex Switch();
}
