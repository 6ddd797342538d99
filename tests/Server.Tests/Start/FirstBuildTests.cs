using System.Diagnostics;
using System.Runtime.Versioning;
using Architecture.Tests;

namespace Server.Tests.Start;

[UnsupportedOSPlatform("windows")]
public sealed class FirstBuildTests
{
    [Fact]
    public async Task A_quiet_build_says_that_it_installs_the_IDE_and_only_when_it_does()
    {
        var folder = Directory.CreateTempSubdirectory("graphcommerce-ide-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "package-lock.json"), "{}");
            await WriteProgramAsync(folder, "npm", "cd \"$(dirname \"$0\")\"; mkdir -p node_modules; echo \"$@\" >> calls");

            var first = await BuildAsync(folder, "InstallIde");
            var second = await BuildAsync(folder, "InstallIde");

            Assert.Contains("Installing the GraphQL IDE with npm", first, StringComparison.Ordinal);
            Assert.DoesNotContain("Installing", second, StringComparison.Ordinal);
            Assert.Single(await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "calls")), call => call.StartsWith("ci ", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_quiet_build_says_what_is_missing_where_npm_cannot_install_the_IDE()
    {
        var folder = Directory.CreateTempSubdirectory("graphcommerce-ide-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "package-lock.json"), "{}");
            await WriteProgramAsync(folder, "npm", "test \"$1\" = --version");

            var output = await BuildAsync(folder, "InstallIde");

            Assert.Contains("npm could not install the GraphQL IDE: the server is built without it.", output, StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(folder.FullName, "node_modules", "installed.stamp")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_first_build_says_what_it_does_and_how_long_that_takes()
    {
        var folder = Directory.CreateTempSubdirectory("graphcommerce-first-");
        try
        {
            const string announcement = "First build: restoring packages, compiling, installing the GraphQL IDE.";
            var assets = Path.Combine(folder.FullName, "project.assets.json");

            Assert.Contains(announcement, await BuildAsync(folder, "AnnounceFirstBuild", $"-p:ProjectAssetsFile={assets}"), StringComparison.Ordinal);
            await File.WriteAllTextAsync(assets, "{}");
            Assert.DoesNotContain(announcement, await BuildAsync(folder, "AnnounceFirstBuild", $"-p:ProjectAssetsFile={assets}"), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs a target of the server's project as quietly as <c>dotnet run</c> builds. The folder has the programs and is that of the IDE.</summary>
    private static async Task<string> BuildAsync(DirectoryInfo folder, string target, params string[] properties)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "msbuild", Path.Combine(Repository.Root, "src", "Server", "GraphCommerce.Server.csproj"), "-nologo", "-verbosity:quiet", $"-t:{target}",
                $"-p:IdeProjectFolder={folder.FullName}/", .. properties,
            ])
        {
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = $"{folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}" },
        };
        using var msbuild = Process.Start(start)!;
        var output = await msbuild.StandardOutput.ReadToEndAsync();
        await msbuild.WaitForExitAsync();
        Assert.True(msbuild.ExitCode == 0, output);
        return output;
    }

    private static async Task WriteProgramAsync(DirectoryInfo folder, string name, string script)
    {
        var file = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(file, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
