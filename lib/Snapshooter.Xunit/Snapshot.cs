namespace Snapshooter.Xunit;

/// <summary>
/// Compares results with snapshots: files beside the test's source in <c>__snapshots__</c>. The first run of a test writes
/// its snapshot (in strict mode it fails instead); a result that differs is written to <c>__mismatch__</c>.
/// </summary>
public static class Snapshot
{
    /// <summary>Compares a result with the snapshot of the running test.</summary>
    public static void Match(object? currentResult, Func<MatchOptions, MatchOptions>? matchOptions = null)
        => Match(currentResult, FullName(), matchOptions);

    /// <summary>Compares a result with a snapshot of the running test, told apart by the extension.</summary>
    public static void Match(
        object? currentResult, SnapshotNameExtension snapshotNameExtension, Func<MatchOptions, MatchOptions>? matchOptions = null)
        => Match(currentResult, FullName(snapshotNameExtension), matchOptions);

    /// <summary>Compares a result with the snapshot of a name.</summary>
    public static void Match(object? currentResult, string snapshotName, Func<MatchOptions, MatchOptions>? matchOptions = null)
        => Match(currentResult, FullName(snapshotName), matchOptions);

    /// <summary>Compares a result with the snapshot of a name and an extension.</summary>
    public static void Match(
        object? currentResult,
        string snapshotName,
        SnapshotNameExtension snapshotNameExtension,
        Func<MatchOptions, MatchOptions>? matchOptions = null)
        => Match(currentResult, FullName(snapshotName, snapshotNameExtension), matchOptions);

    /// <summary>Compares a result with a given snapshot.</summary>
    public static void Match(
        object? currentResult, SnapshotFullName snapshotFullName, Func<MatchOptions, MatchOptions>? matchOptions = null)
    {
        ArgumentNullException.ThrowIfNull(snapshotFullName);
        var options = new MatchOptions();
        SnapshotAssert.Match(currentResult, snapshotFullName, matchOptions?.Invoke(options) ?? options);
    }

    /// <summary>The snapshot of the running test.</summary>
    public static SnapshotFullName FullName() => RunningTest.FullName(null, null);

    /// <summary>The snapshot of a name, beside the running test.</summary>
    public static SnapshotFullName FullName(string snapshotName) => RunningTest.FullName(snapshotName, null);

    /// <summary>A snapshot of the running test, told apart by the extension.</summary>
    public static SnapshotFullName FullName(SnapshotNameExtension snapshotNameExtension) => RunningTest.FullName(null, snapshotNameExtension);

    /// <summary>The snapshot of a name and an extension, beside the running test.</summary>
    public static SnapshotFullName FullName(string snapshotName, SnapshotNameExtension snapshotNameExtension)
        => RunningTest.FullName(snapshotName, snapshotNameExtension);
}
