using GreenDonut.Data;
using HotChocolate;
using HotChocolate.Data;
using HotChocolate.Types;
using HotChocolate.Types.Pagination;

[assembly: Module("LibraryTypes")]

namespace GreenDonut.Tests.Connections;

[QueryType]
public static partial class BookQueries
{
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static async Task<Connection<Book>> GetBooksAsync(
        PagingArguments paging, QueryContext<Book> query, LibraryContext library, CancellationToken cancellationToken)
        => await library.Books.AsNoTracking().With(query, sort => sort.IfEmpty(order => order.AddAscending(book => book.Title)).AddAscending(book => book.Id))
            .ToPageAsync(paging, cancellationToken).ToConnectionAsync();

    /// <summary>A query that the field itself pages, filters and orders.</summary>
    [UsePaging(ConnectionName = "Shelf", IncludeTotalCount = true, MaxPageSize = 5, DefaultPageSize = 7)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Book> GetShelf(LibraryContext library) => library.Books.AsNoTracking().OrderByDescending(book => book.Id);

    [UsePaging]
    public static IQueryable<Book> GetUnordered(LibraryContext library) => library.Books;

    [UsePaging(RequirePagingBoundaries = true, IncludeTotalCount = true)]
    public static int[] GetNumbers(int upTo = 10) => [.. Enumerable.Range(1, upTo)];

    [UsePaging(AllowBackwardPagination = false, RequirePagingBoundaries = true)]
    public static Page<string>? GetWords() => null;

    public static async Task<List<Author>> GetAuthorsAsync(LibraryContext library, CancellationToken cancellationToken)
        => await library.Authors.AsNoTracking().OrderBy(author => author.Id).ToListAsync(cancellationToken);
}

[ObjectType<Author>]
public static partial class AuthorNode
{
    static partial void Configure(IObjectTypeDescriptor<Author> descriptor) => descriptor.Ignore(author => author.Books);

    [UsePaging]
    public static async Task<Connection<Book>> GetBooksAsync(
        [Parent] Author author, PagingArguments paging, IBooksByAuthorDataLoader books, CancellationToken cancellationToken)
        => await books.With(paging).LoadAsync(author.Id, cancellationToken).ToConnectionAsync();
}

internal static class LibraryDataLoader
{
    [DataLoader]
    public static async Task<Dictionary<int, Page<Book>>> GetBooksByAuthorAsync(
        IReadOnlyList<int> ids, PagingArguments paging, LibraryContext library, CancellationToken cancellationToken)
        => await library.Books.AsNoTracking().Where(book => ids.Contains(book.AuthorId)).OrderBy(book => book.Pages).ThenBy(book => book.Id)
            .ToBatchPageAsync(book => book.AuthorId, paging, cancellationToken);
}
