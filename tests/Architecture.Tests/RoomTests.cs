using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Who may name whom among the rooms of <c>src/Data</c>.</summary>
public sealed partial class RoomTests
{
    private static readonly string s_data = Path.Combine(Repository.Root, "src", "Data");
    private static readonly string[] s_features = ["Balances", "Coupons", "Orders", "Outbox", "Products", "Statistics", "Users"];

    [Fact]
    public void Data_and_schema_do_not_know_Redis()
    {
        var files = new[] { "Data", "Schema" }
            .SelectMany(layer => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", layer), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".csproj")
            .Where(file => !IsBuilt(file))
            .ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain("Redis", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_rooms_of_the_features_are_all_there()
        => Assert.All(s_features, feature => Assert.NotEmpty(Sources(feature)));

    [Theory]
    [InlineData("Commands")]
    [InlineData("Jobs")]
    public void What_features_are_built_on_names_no_feature(string room)
    {
        var sources = Sources(room);
        Assert.NotEmpty(sources);
        Assert.All(sources, file => Assert.All(s_features, feature => Assert.DoesNotMatch($@"\bData\.{feature}\b", File.ReadAllText(file))));
    }

    [Fact]
    public void Features_do_not_name_each_others_commands()
    {
        var rooms = s_features.ToDictionary(feature => feature, feature => Sources(feature).Select(File.ReadAllText).ToList());
        var commands = rooms.SelectMany(room => room.Value.SelectMany(text => CommandType().Matches(text)), (room, match) => (Room: room.Key, Type: match.Groups[1].Value)).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.All(
            rooms.Where(room => room.Key != command.Room).SelectMany(room => room.Value), text => Assert.DoesNotMatch($@"\b{command.Type}\b", text)));
    }

    private static IReadOnlyList<string> Sources(string room)
        => [.. Directory.EnumerateFiles(Path.Combine(s_data, room), "*.cs", SearchOption.AllDirectories).Where(file => !IsBuilt(file))];

    private static bool IsBuilt(string file) => Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin");

    [GeneratedRegex(@"\b(?:class|record|struct) (\w+(?:Command|Decision))\b")]
    private static partial Regex CommandType();
}
