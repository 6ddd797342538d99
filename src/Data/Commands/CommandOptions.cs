using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Commands;

/// <summary>The bounds of the write path.</summary>
public sealed class CommandOptions
{
    public const string Section = "CommandQueue";

    /// <summary>Commands that may wait; past that a command is refused at once.</summary>
    [Range(1, 1_000_000)]
    public int QueueBound { get; set; } = 4_096;

    /// <summary>Commands that share one transaction.</summary>
    [Range(1, 1_000)]
    public int GroupSize { get; set; } = 128;

    /// <summary>How often a group is tried when other writers are in the way or the database is away.</summary>
    [Range(1, 20)]
    public int MaximumTries { get; set; } = 6;

    /// <summary>How long rows are locked as they are read after another server was in the way.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan LockAfterConflict { get; set; } = TimeSpan.FromSeconds(10);
}
