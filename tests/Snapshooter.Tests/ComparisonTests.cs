using Snapshooter.Exceptions;
using Snapshooter.Xunit;
using Xunit.Sdk;

namespace Snapshooter.Tests;

public sealed class ComparisonTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;
    private readonly string?[] _environment = [Environment.GetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE"), Environment.GetEnvironmentVariable("CI")];

    public ComparisonTests() => SetStrictMode(null);

    public void Dispose()
    {
        SetStrictMode(_environment[0], _environment[1]);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_first_run_writes_the_snapshot_and_the_second_compares_with_it()
    {
        Match(new { A = 1 });
        Assert.Equal("{\n  \"A\": 1\n}\n", File.ReadAllText(AcceptedPath));

        Match(new { A = 1 });
        Assert.Throws<XunitException>(() => Match(new { A = 2 }));
        Assert.Equal("{\n  \"A\": 1\n}\n", File.ReadAllText(AcceptedPath));
        Assert.Equal("{\n  \"A\": 2\n}\n", File.ReadAllText(MismatchPath));
    }

    [Fact]
    public void A_match_removes_what_did_not_match_before()
    {
        Match("a");
        Assert.Throws<XunitException>(() => Match("b"));
        Match("a");

        Assert.False(File.Exists(MismatchPath));
    }

    [Fact]
    public void The_message_shows_the_lines_that_differ_and_both_files()
    {
        Match(string.Join('\n', Enumerable.Range(1, 20)));
        var lines = Enumerable.Range(1, 20).Select(line => line == 10 ? "ten" : $"{line}").ToList();
        lines.Insert(11, "inserted");
        var error = Assert.Throws<XunitException>(() => Match(string.Join('\n', lines)));

        Assert.Equal(
            $"""
            The result does not match its snapshot.
            first difference in line 10 (- snapshot, + result):
              7
              8
              9
            - 10
            + ten
              11
            + inserted
              12
              13
              14
            snapshot: {AcceptedPath}
            result:   {MismatchPath}
            If the result is right, put it in the snapshot's place.
            """,
            error.Message);
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("a\nb\nc", "b")]
    [InlineData("b", "a\nb\nc")]
    [InlineData("a\na\na", "a\na")]
    public void Every_kind_of_difference_can_be_shown(string before, string after)
    {
        Match(before);
        Assert.Contains("first difference", Assert.Throws<XunitException>(() => Match(after)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_large_difference_is_shown_shortened()
    {
        Match(string.Join('\n', Enumerable.Range(1, 50_000)));
        var message = Assert.Throws<XunitException>(() => Match(string.Join('\n', Enumerable.Range(1, 50_000).Select(i => $"x{i}")))).Message;
        Assert.Contains("... 49940 more lines", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_and_the_last_one_do_not_count()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(AcceptedPath)!);
        File.WriteAllText(AcceptedPath, "a\r\nb");
        Match("a\nb\n");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("items[0].id")]
    [InlineData("items[*].id")]
    [InlineData("**.id")]
    public void Ignored_fields_are_not_compared_and_all_others_are(string path)
    {
        var all = path == "**.id";
        Match(Result(1, "a"), options => options.IgnoreField(path));
        var other = Result(path is "id" || all ? 2 : 1, "a", path.StartsWith("items", StringComparison.Ordinal) || all ? 5 : 3);
        Match(other, options => options.IgnoreField(path));
        Assert.Throws<XunitException>(() => Match(Result(1, "other"), options => options.IgnoreField(path)));

        static object Result(int id, string name, int itemId = 3) => new { id, name, items = new[] { new { id = itemId } } };
    }

    [Fact]
    public void Fields_of_a_result_that_is_json_text_can_be_ignored()
    {
        Match("""{"data":{"at":"now","n":1}}""", options => options.IgnoreFields("data.at"));
        Match("""{"data":{"at":"then","n":1}}""", options => options.IgnoreFields("data.at"));
        Assert.Throws<XunitException>(() => Match("""{"data":{"at":"then","n":2}}""", options => options.IgnoreAllFields("at")));
    }

    [Fact]
    public void A_field_with_an_assertion_of_its_own_is_not_compared()
    {
        for (var id = 1; id < 3; id++)
        {
            Match(new { id, name = "a" }, options => options.Assert(fields => Assert.InRange(fields.Field<int>("id"), 1, 2)));
        }

        Assert.ThrowsAny<XunitException>(
            () => Match(new { id = 3, name = "a" }, options => options.Assert(fields => Assert.InRange(fields.Field<int>("id"), 1, 2))));
        Assert.Throws<SnapshotFieldException>(() => Match(new { id = 1 }, options => options.Assert(fields => fields.Field<int>("nope"))));
        Assert.Throws<SnapshotFieldException>(() => Match(new { id = "x" }, options => options.Assert(fields => fields.Field<int>("id"))));
    }

    [Theory]
    [InlineData("on", null)]
    [InlineData("true", null)]
    [InlineData(null, "true")]
    public void Strict_mode_does_not_accept_a_test_without_snapshot(string? strictMode, string? buildServer)
    {
        SetStrictMode(strictMode, buildServer);

        Assert.Throws<SnapshotNotFoundException>(() => Match("a"));
        Assert.False(File.Exists(AcceptedPath));
        Assert.Equal("a\n", File.ReadAllText(MismatchPath));
    }

    [Fact]
    public void Strict_mode_can_be_off_on_a_build_server()
    {
        SetStrictMode("off", "true");
        Match("a");
        Assert.True(File.Exists(AcceptedPath));
    }

    private static void SetStrictMode(string? strictMode, string? buildServer = null)
    {
        Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", strictMode);
        Environment.SetEnvironmentVariable("CI", buildServer);
    }

    private void Match(object result, Func<MatchOptions, MatchOptions>? options = null)
        => Snapshot.Match(result, new SnapshotFullName("Test.snap", _folder), options);

    private string AcceptedPath => Path.Combine(_folder, "__snapshots__", "Test.snap");

    private string MismatchPath => Path.Combine(_folder, "__snapshots__", "__mismatch__", "Test.snap");
}
