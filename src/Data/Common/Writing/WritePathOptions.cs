using System.ComponentModel.DataAnnotations;

namespace GraphCommerce.Data.Common.Writing;

/// <summary>The bounds of the write path.</summary>
public sealed class WritePathOptions
{
    public const string Section = "WritePath";

    /// <summary>Commands that may wait; past that a command is refused at once.</summary>
    [Range(1, 1_000_000)]
    public int QueueBound { get; set; } = 4_096;

    /// <summary>Commands that share one transaction.</summary>
    [Range(1, 1_000)]
    public int GroupSize { get; set; } = 128;

    /// <summary>How often a group is tried when other writers are in the way.</summary>
    [Range(1, 100)]
    public int MaximumTries { get; set; } = 6;
}
