using Snapshooter.Exceptions;
using Snapshooter.Xunit;

namespace Snapshooter.Tests;

/// <summary>These tests compare with the committed files in <c>__snapshots__</c>.</summary>
public sealed class NamingTests
{
    private static readonly object s_person = new
    {
        Id = 7, Name = "Änne \"quoted\" <&>", Born = new DateOnly(2000, 1, 2), Day = DayOfWeek.Monday, Tags = new[] { "a", null },
    };

    [Fact]
    public void A_result_is_compared_as_indented_json_with_the_file_named_after_the_test() => Snapshot.Match(s_person);

    [Fact]
    public void A_text_is_compared_as_it_is() => "type Query {\n  a: Int\n}".MatchSnapshot();

    [Fact]
    public async Task An_asynchronous_test_finds_its_snapshot_after_having_waited()
    {
        await Task.Delay(5);
        s_person.MatchSnapshot();
    }

    [Theory]
    [InlineData(1, "one")]
    [InlineData(2, "t/w:o")]
    public void A_theory_tells_its_cases_apart_by_an_extension(int number, string text)
        => Snapshot.Match(new { number, text }, new SnapshotNameExtension(number, text));

    [Fact]
    public void A_name_of_its_own_takes_the_place_of_the_tests_name() => "named".MatchSnapshot("Named", SnapshotNameExtension.Create("once"));

    [Fact]
    public async Task A_helper_that_waits_gets_the_name_from_the_test()
    {
        var name = Snapshot.FullName();
        Assert.Equal($"{nameof(NamingTests)}.{nameof(A_helper_that_waits_gets_the_name_from_the_test)}.snap", name.Filename);
        Assert.True(File.Exists(Path.Combine(name.FolderPath, "NamingTests.cs")));
        await Task.Run(async () =>
        {
            await Task.Yield();
            Assert.Throws<SnapshotTestException>(() => Snapshot.Match("x"));
        });
    }

    public sealed class Nested
    {
        [Fact]
        public void A_nested_class_puts_its_outer_class_before_its_name()
            => Assert.Equal($"NamingTests.Nested.{nameof(A_nested_class_puts_its_outer_class_before_its_name)}.snap", Snapshot.FullName().Filename);
    }
}
