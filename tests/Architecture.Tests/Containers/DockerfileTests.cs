using HotChocolate.Transports.Clients;

namespace Architecture.Tests.Containers;

public sealed class DockerfileTests(ContainerFiles files) : IClassFixture<ContainerFiles>
{
    [NodeFact]
    public void The_linter_has_nothing_against_it() => Assert.Equal("", files.Findings);

    [NodeFact]
    public void Only_the_first_stage_has_node_and_the_last_one_is_a_runtime_without_sdk()
        => Assert.Equal(
            ["node:22-alpine", "mcr.microsoft.com/dotnet/sdk:10.0-alpine", "mcr.microsoft.com/dotnet/aspnet:10.0-alpine"],
            files.Instructions.Where(i => i.Keyword == "FROM").Select(i => i.Arguments[0]));

    [NodeFact]
    public void The_server_runs_as_a_user_who_is_not_root_and_says_how_it_is()
    {
        var last = LastStage();

        Assert.Equal(["app"], Assert.Single(last, i => i.Keyword == "USER").Arguments);
        Assert.Equal("HEALTHCHECK", last[^2].Keyword);
        Assert.Contains("/health/ready", string.Concat(last[^2].Arguments), StringComparison.Ordinal);
        Assert.Equal("""["dotnet", "GraphCommerce.Server.dll"]""", string.Join(' ', last[^1].Arguments));
    }

    [NodeFact]
    public void The_image_has_the_time_zones_and_the_service_needs_no_ICU()
    {
        var install = Assert.Single(LastStage().TakeWhile(i => i.Keyword != "USER"), i => i.Keyword == "RUN");
        var properties = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));

        Assert.Equal(["apk", "add", "--no-cache", "'tzdata>=2025a'"], install.Arguments);
        Assert.Contains("<InvariantGlobalization>true</InvariantGlobalization>", properties, StringComparison.Ordinal);
    }

    [NodeFact]
    public void Everything_that_is_copied_exists_and_is_not_ignored()
    {
        var copied = files.Instructions.Where(i => i.Keyword == "COPY" && !i.Flags.Any(f => f.StartsWith("--from=", StringComparison.Ordinal)))
            .SelectMany(i => i.Arguments.SkipLast(1)).ToList();
        var ignored = File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore"));

        Assert.Equal(9, copied.Count);
        Assert.All(copied, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
        Assert.Contains("*", ignored);
        Assert.All(copied, path => Assert.Contains(ignored, line => line[0] == '!' && path.StartsWith(line[1..], StringComparison.Ordinal)));
    }

    [NodeFact]
    public void Everything_that_the_build_reads_is_copied()
    {
        var copied = files.Instructions.Where(i => i.Keyword == "COPY").SelectMany(i => i.Arguments.SkipLast(1)).ToList();
        var read = Directory.EnumerateFiles(Repository.Root).Select(file => Path.GetFileName(file))
            .Where(name => name is "global.json" or ".editorconfig" || name.StartsWith("Directory.", StringComparison.Ordinal));

        Assert.All(read, name => Assert.Contains(name, copied));
    }

    private List<Instruction> LastStage()
    {
        var from = files.Instructions.ToList().FindLastIndex(i => i.Keyword == "FROM");
        return [.. files.Instructions.Skip(from)];
    }
}
