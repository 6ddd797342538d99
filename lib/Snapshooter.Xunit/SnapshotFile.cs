namespace Snapshooter;

/// <summary>The files of one snapshot: the accepted one, and the one that did not match.</summary>
internal sealed class SnapshotFile(SnapshotFullName name)
{
    private readonly string _folder = Path.Combine(name.FolderPath, "__snapshots__");

    public string AcceptedPath => Path.Combine(_folder, name.Filename);

    public string MismatchPath => Path.Combine(_folder, "__mismatch__", name.Filename);

    public string? Read() => File.Exists(AcceptedPath) ? File.ReadAllText(AcceptedPath) : null;

    public void Accept(string snapshot) => Write(AcceptedPath, snapshot);

    public void Reject(string snapshot) => Write(MismatchPath, snapshot);

    /// <summary>Forgets what did not match in an earlier run.</summary>
    public void Clean()
    {
        if (File.Exists(MismatchPath))
        {
            File.Delete(MismatchPath);
        }
    }

    private static void Write(string path, string snapshot)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, snapshot);
    }
}
