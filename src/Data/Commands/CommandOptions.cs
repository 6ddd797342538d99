using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Commands;

/// <summary>The bounds of the command queue.</summary>
public sealed class CommandOptions
{
    public const string Section = "Commands";

    /// <summary>Commands that may wait; one more is refused at once.</summary>
    [Range(1, 1_000_000)]
    public int QueueCapacity { get; set; } = 4_096;

    /// <summary>Most commands that share a transaction.</summary>
    [Range(1, 1_000)]
    public int BatchSize { get; set; } = 128;

    /// <summary>How long a command may wait for a held row or for the database before it is refused.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Tries of a batch that meets other writers, before its commands are executed one by one.</summary>
    [Range(1, 20)]
    public int MaximumTries { get; set; } = 6;

    /// <summary>How long batches go on locking rows before they read them after a conflict with another writer.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan LockAfterConflict { get; set; } = TimeSpan.FromSeconds(10);
}
