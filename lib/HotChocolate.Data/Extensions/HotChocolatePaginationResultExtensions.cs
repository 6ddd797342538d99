using HotChocolate.Types.Pagination;

namespace GreenDonut.Data;

/// <summary>Makes connections of pages.</summary>
public static class HotChocolatePaginationResultExtensions
{
    // A loader's task may have no page, a query's always has one: both come here, so the parameters say nothing about null.
#nullable disable
    /// <summary>The connection of a page that is being loaded; an empty one where there is no page.</summary>
    public static async Task<Connection<T>> ToConnectionAsync<T>(this Task<Page<T>> resultPromise)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(resultPromise);
        return PageConnection.Create(await resultPromise.ConfigureAwait(false));
    }

    /// <summary>The connection of a page that is being loaded.</summary>
    public static async ValueTask<Connection<T>> ToConnectionAsync<T>(this ValueTask<Page<T>> resultPromise)
        where T : class
        => PageConnection.Create(await resultPromise.ConfigureAwait(false));
#nullable restore

    /// <summary>The connection of a page.</summary>
    public static Connection<T> ToConnection<T>(this Page<T> result)
        where T : class
        => PageConnection.Create(result);
}
