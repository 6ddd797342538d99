using GreenDonut.Data;

namespace HotChocolate.Types.Pagination;

/// <summary>Makes connections of pages.</summary>
internal static class PageConnection
{
    /// <summary>The connection of a page; that of an empty list where there is no page.</summary>
    public static Connection<T> Create<T>(Page<T>? page)
    {
        page ??= Page<T>.Empty;
        var edges = new Edge<T>[page.Count];

        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new Edge<T>(page[i], i, CreateCursor);
        }

        var info = new ConnectionPageInfo(
            page.HasNextPage,
            page.HasPreviousPage,
            edges.Length > 0 ? CreateCursor(0) : null,
            edges.Length > 0 ? CreateCursor(edges.Length - 1) : null);
        return new Connection<T>(edges, info, page.TotalCount ?? 0);

        string CreateCursor(int index) => page.CreateCursor(new PageEntry<T>(page[index], index));
    }
}
