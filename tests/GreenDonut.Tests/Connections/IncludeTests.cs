using GraphCommerce.Data.Database;
using GreenDonut.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace GreenDonut.Tests.Connections;

public sealed class IncludeTests
{
    [Fact]
    public async Task Related_items_that_a_query_includes_come_with_the_page()
    {
        await using var library = await CreateAsync();
        var page = await library.Authors.AsNoTracking().Include(author => author.Books).OrderByDescending(author => author.Id).ToPageAsync(new(2));

        Assert.Equal([6, 5], page.Select(author => author.Books.Count));
    }

    [Fact]
    public async Task Pages_of_many_keys_cannot_include_related_items_and_say_so()
    {
        await using var library = await CreateAsync();
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await library.Books.Include(book => book.Author).OrderBy(book => book.Id)
            .ToBatchPageAsync(book => book.AuthorId, new PagingArguments(2)));

        Assert.Contains("cannot include related items", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_may_be_ordered_by_what_has_to_be_looked_up_for_each_item()
    {
        await using var library = await CreateAsync();
        var ids = new List<int>();
        string? cursor = null;

        do
        {
            var page = await library.Authors.AsNoTracking()
                .OrderByDescending(author => author.Books.Max(book => book.Rating)).ThenBy(author => author.Books.Count % 3).ThenBy(author => author.Id)
                .ToPageAsync(new PagingArguments(2, cursor));
            ids.AddRange(page.Select(author => author.Id));
            cursor = page.HasNextPage ? page.CreateCursor(page.Last!.Value) : null;
        }
        while (cursor is not null);

        var expected = LibraryContext.CreateAuthors()
            .OrderByDescending(author => author.Books.Max(book => book.Rating)).ThenBy(author => author.Books.Count % 3).ThenBy(author => author.Id);
        Assert.Equal(expected.Select(author => author.Id), ids);
    }

    private static async Task<LibraryContext> CreateAsync()
    {
        var connection = new SqliteConnection("DataSource=:memory:");
        await connection.OpenAsync();
        var library = new LibraryContext(new DbContextOptionsBuilder<LibraryContext>()
            .UseSqlite(connection, contextOwnsConnection: true)
            .ReplaceService<IModelRuntimeInitializer, EagerRelationalModel>().Options);
        await library.Database.EnsureCreatedAsync();
        library.AddRange(LibraryContext.CreateAuthors());
        await library.SaveChangesAsync();
        library.ChangeTracker.Clear();
        return library;
    }
}
