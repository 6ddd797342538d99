using System.Text.Json.Nodes;
using Snapshooter.Exceptions;
using Xunit.Sdk;

namespace Snapshooter;

/// <summary>Compares a result with its snapshot.</summary>
internal static class SnapshotAssert
{
    private const string Ignored = "(not compared)";

    public static void Match(object? result, SnapshotFullName name, MatchOptions options)
    {
        var file = new SnapshotFile(name);
        var actual = SnapshotSerializer.Serialize(result);
        file.Clean();
        var ignoredPaths = Check(actual, options);

        if (file.Read() is not { } accepted)
        {
            AcceptNew(file, actual, options);
            return;
        }

        var (expectedText, actualText) = (SnapshotSerializer.Normalize(accepted), actual);

        if (ignoredPaths.Count > 0)
        {
            expectedText = Hide(expectedText, ignoredPaths);
            actualText = Hide(actualText, ignoredPaths);
        }

        if (!string.Equals(expectedText, actualText, StringComparison.Ordinal))
        {
            file.Reject(actual);
            throw new XunitException(
                $"The result does not match its snapshot.\n{LineDiff.Create(expectedText, actualText)}\n" +
                $"snapshot: {file.AcceptedPath}\nresult:   {file.MismatchPath}\nIf the result is right, put it in the snapshot's place.");
        }
    }

    private static void AcceptNew(SnapshotFile file, string actual, MatchOptions options)
    {
        if (options.UseStrictMode || IsStrictModeSet())
        {
            file.Reject(actual);
            throw new SnapshotNotFoundException(
                $"Strict mode is on and there is no snapshot {file.AcceptedPath}. Run the test once without strict mode and commit the new file.");
        }

        file.Accept(actual);
    }

    /// <summary>Runs the assertions on single fields; gives the paths that the comparison leaves out.</summary>
    private static List<string> Check(string actual, MatchOptions options)
    {
        List<string> paths = [.. options.IgnoredPaths];

        if (options.Assertions.Count > 0)
        {
            var fields = new FieldOption(SnapshotSerializer.Parse(actual));

            foreach (var assertion in options.Assertions)
            {
                assertion(fields);
            }

            paths.AddRange(fields.Paths);
        }

        return paths;
    }

    private static string Hide(string snapshot, List<string> paths)
    {
        if (SnapshotSerializer.Parse(snapshot) is not { } root)
        {
            return snapshot;
        }

        foreach (var place in paths.SelectMany(path => FieldPath.Parse(path).Find(root)))
        {
            place.Replace(JsonValue.Create(Ignored));
        }

        return SnapshotSerializer.Print(root);
    }

    /// <summary>The variable decides; where it is not set, a build server (which sets CI) is strict.</summary>
    private static bool IsStrictModeSet()
        => IsOn(Environment.GetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE") ?? Environment.GetEnvironmentVariable("CI"));

    private static bool IsOn(string? value)
        => string.Equals(value, "on", StringComparison.OrdinalIgnoreCase) || (bool.TryParse(value, out var isTrue) && isTrue);
}
