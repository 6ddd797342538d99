using System.Globalization;

namespace Snapshooter;

/// <summary>Tells the snapshots of one test apart, for instance by a theory's arguments.</summary>
/// <param name="snapshotNameExtensions">What is put behind the snapshot's name, each after an underscore.</param>
public class SnapshotNameExtension(params object?[] snapshotNameExtensions)
{
    /// <summary>Makes an extension.</summary>
    public static SnapshotNameExtension Create(params object?[] snapshotNameExtensions) => new(snapshotNameExtensions);

    /// <summary>The extension as part of a file's name.</summary>
    public string ToParamsString()
        => string.Concat(snapshotNameExtensions.Select(static part => $"_{Format(part)}"));

    private static string? Format(object? part) => part switch
    {
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => Convert.ToString(part, CultureInfo.InvariantCulture),
    };
}
