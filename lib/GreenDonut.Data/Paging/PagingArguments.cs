namespace GreenDonut.Data;

/// <summary>Which page is asked for: the arguments of the Relay cursor connections specification.</summary>
public readonly record struct PagingArguments
{
    /// <param name="first">How many items from the start.</param>
    /// <param name="after">The cursor that the page begins behind.</param>
    /// <param name="last">How many items from the end.</param>
    /// <param name="before">The cursor that the page ends before.</param>
    /// <param name="includeTotalCount">Whether the items of all pages are counted.</param>
    public PagingArguments(int? first = null, string? after = null, int? last = null, string? before = null, bool includeTotalCount = false)
    {
        First = first;
        After = after;
        Last = last;
        Before = before;
        IncludeTotalCount = includeTotalCount;
    }

    /// <summary>How many items from the start; not together with <see cref="Last"/>.</summary>
    public int? First { get; init; }

    /// <summary>The cursor that the page begins behind.</summary>
    public string? After { get; init; }

    /// <summary>How many items from the end; not together with <see cref="First"/>.</summary>
    public int? Last { get; init; }

    /// <summary>The cursor that the page ends before.</summary>
    public string? Before { get; init; }

    /// <summary>Whether the items of all pages are counted.</summary>
    public bool IncludeTotalCount { get; init; }
}
