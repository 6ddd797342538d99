namespace Snapshooter;

/// <summary>Where a snapshot is kept: its file in the folder <c>__snapshots__</c> beside the test's source.</summary>
/// <param name="fileName">The file's name.</param>
/// <param name="folderPath">The folder of the test's source.</param>
public class SnapshotFullName(string fileName, string folderPath)
{
    /// <summary>The file's name.</summary>
    public string Filename { get; } = fileName;

    /// <summary>The folder of the test's source.</summary>
    public string FolderPath { get; } = folderPath;
}
