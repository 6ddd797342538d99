namespace GraphCommerce.Data.Commands;

/// <summary>Commands that another transaction holds up. Each is executed again after a pause that doubles, up to half a second.</summary>
internal sealed class HeldCommands(TimeProvider timeProvider, Jitter jitter)
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(500);

    private readonly List<Entry> _entries = [];

    /// <summary>When the oldest command entered the queue; the greatest value if there is none.</summary>
    public long OldestTimestamp => _entries.Count == 0 ? long.MaxValue : _entries.Min(e => e.Command.EnqueuedTimestamp);

    /// <summary>Time until the next command is due; null if there is none.</summary>
    public TimeSpan? NextDue => _entries.Count == 0 ? null : _entries.Min(TimeUntilDue) is var time && time > TimeSpan.Zero ? time : TimeSpan.Zero;

    public void Add(Command command, TimeSpan? lastPause)
    {
        var pause = lastPause is { } last ? last * 2 : s_firstPause;
        pause = pause < s_longestPause ? pause : s_longestPause;
        _entries.Add(new Entry(command, pause, timeProvider.GetTimestamp(), pause * (1 + (jitter() / 2))));
    }

    /// <summary>Removes the commands that are due, oldest first.</summary>
    public List<(Command Command, TimeSpan Pause)> TakeDue()
    {
        var due = _entries.Where(e => TimeUntilDue(e) <= TimeSpan.Zero).ToList();
        _entries.RemoveAll(due.Contains);
        return [.. due.OrderBy(e => e.Command.EnqueuedTimestamp).Select(e => (e.Command, e.Pause))];
    }

    private TimeSpan TimeUntilDue(Entry entry) => entry.Delay - timeProvider.GetElapsedTime(entry.AddedTimestamp);

    private sealed record Entry(Command Command, TimeSpan Pause, long AddedTimestamp, TimeSpan Delay);
}
