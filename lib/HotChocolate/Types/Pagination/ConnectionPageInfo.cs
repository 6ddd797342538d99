namespace HotChocolate.Types.Pagination;

/// <summary>What is known of the list around a page (Relay cursor connections specification, PageInfo).</summary>
/// <param name="hasNextPage">Whether the list goes on behind the page.</param>
/// <param name="hasPreviousPage">Whether the list has items before the page.</param>
/// <param name="startCursor">The cursor of the first item.</param>
/// <param name="endCursor">The cursor of the last item.</param>
public class ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, string? startCursor, string? endCursor)
{
    /// <summary>The information of a page that is the whole of an empty list.</summary>
    public static ConnectionPageInfo Empty { get; } = new(false, false, null, null);

    /// <summary>Whether the list goes on behind the page.</summary>
    public bool HasNextPage { get; } = hasNextPage;

    /// <summary>Whether the list has items before the page.</summary>
    public bool HasPreviousPage { get; } = hasPreviousPage;

    /// <summary>The cursor of the first item; null on an empty page.</summary>
    public string? StartCursor { get; } = startCursor;

    /// <summary>The cursor of the last item; null on an empty page.</summary>
    public string? EndCursor { get; } = endCursor;
}
