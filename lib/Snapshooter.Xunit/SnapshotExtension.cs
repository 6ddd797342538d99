namespace Snapshooter.Xunit;

/// <summary>Compares results with snapshots, as <see cref="Snapshot"/> does.</summary>
public static class SnapshotExtension
{
    /// <summary>Compares a result with the snapshot of the running test.</summary>
    public static void MatchSnapshot(this object? currentResult, Func<MatchOptions, MatchOptions>? matchOptions = null)
        => Snapshot.Match(currentResult, matchOptions);

    /// <summary>Compares a result with a snapshot of the running test, told apart by the extension.</summary>
    public static void MatchSnapshot(
        this object? currentResult, SnapshotNameExtension snapshotNameExtension, Func<MatchOptions, MatchOptions>? matchOptions = null)
        => Snapshot.Match(currentResult, snapshotNameExtension, matchOptions);

    /// <summary>Compares a result with the snapshot of a name.</summary>
    public static void MatchSnapshot(
        this object? currentResult, string snapshotName, Func<MatchOptions, MatchOptions>? matchOptions = null)
        => Snapshot.Match(currentResult, snapshotName, matchOptions);

    /// <summary>Compares a result with the snapshot of a name and an extension.</summary>
    public static void MatchSnapshot(
        this object? currentResult,
        string snapshotName,
        SnapshotNameExtension snapshotNameExtension,
        Func<MatchOptions, MatchOptions>? matchOptions = null)
        => Snapshot.Match(currentResult, snapshotName, snapshotNameExtension, matchOptions);

    /// <summary>Compares a result with a given snapshot.</summary>
    public static void MatchSnapshot(
        this object? currentResult, SnapshotFullName snapshotFullName, Func<MatchOptions, MatchOptions>? matchOptions = null)
        => Snapshot.Match(currentResult, snapshotFullName, matchOptions);
}
