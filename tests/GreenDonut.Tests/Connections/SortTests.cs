using System.Reflection;
using System.Text.Json.Nodes;
using HotChocolate;
using HotChocolate.Data;
using HotChocolate.Execution;
using HotChocolate.Generated;
using HotChocolate.Types;
using HotChocolate.Types.Pagination;
using Microsoft.Extensions.DependencyInjection;

namespace GreenDonut.Tests.Connections;

public sealed class SortTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private static readonly List<Book> s_books = [.. LibraryContext.CreateAuthors().SelectMany(author => author.Books)];

    public static TheoryData<string, Func<IEnumerable<Book>, IOrderedEnumerable<Book>>> Orders => new()
    {
        { "[{ pages: DESC }]", books => books.OrderByDescending(b => b.Pages) },
        { "{ pages: ASC }", books => books.OrderBy(b => b.Pages) },
        { "[{ pages: DESC title: DESC }]", books => books.OrderByDescending(b => b.Pages).ThenByDescending(b => b.Title, StringComparer.Ordinal) },
        { "[{ title: DESC pages: DESC }]", books => books.OrderByDescending(b => b.Title, StringComparer.Ordinal) },
        { "[{ genre: ASC }, { rating: DESC }]", books => books.OrderBy(b => b.Genre.ToString(), StringComparer.Ordinal).ThenByDescending(b => b.Rating) },
        { "[{ rating: ASC subtitle: DESC }]", books => books.OrderBy(b => b.Rating).ThenByDescending(b => b.Subtitle, StringComparer.Ordinal) },
        { "[{ author: { bornIn: DESC } isLent: ASC }]", books => books.OrderByDescending(b => b.Author!.BornIn).ThenBy(b => b.IsLent) },
        { "[]", books => books.OrderBy(b => b.Title, StringComparer.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Keys_order_the_list_as_they_are_written(string order, Func<IEnumerable<Book>, IOrderedEnumerable<Book>> sort)
    {
        var expected = sort(s_books).ThenBy(book => book.Id).Select(book => book.Id);
        var ids = new List<int>();
        string? cursor = null;

        do
        {
            var result = await library.ExecuteAsync(
                $"query($c: String) {{ books(first: 4 after: $c order: {order}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}",
                new JsonObject { ["c"] = cursor }.ToJsonString());
            Assert.Null(result["errors"]);
            var page = result["data"]!["books"]!;
            ids.AddRange(page["nodes"]!.AsArray().Select(node => (int)node!["id"]!));
            cursor = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;
        }
        while (cursor is not null);

        Assert.Equal(expected, ids);
    }

    [Fact]
    public async Task Keys_of_a_variable_order_the_list_as_they_are_written()
    {
        var result = await library.ExecuteAsync(
            "query($order: [BookSortInput!]) { books(first: 3 order: $order) { nodes { id } } }", """{ "order": [{ "pages": "DESC", "id": "DESC" }] }""");

        Assert.Equal([19, 14, 9], result["data"]!["books"]!["nodes"]!.AsArray().Select(node => (int)node!["id"]!));
    }

    [Fact]
    public async Task The_order_that_a_query_has_decides_between_items_that_are_equal()
    {
        var result = await library.ExecuteAsync("{ shelf(first: 5 order: { genre: ASC }) { nodes { id } } }");
        var expected = s_books.OrderBy(b => b.Genre.ToString(), StringComparer.Ordinal).ThenByDescending(b => b.Id).Select(b => b.Id).Take(5);

        Assert.Equal(expected, result["data"]!["shelf"]!["nodes"]!.AsArray().Select(node => (int)node!["id"]!));
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var page = await library.ExecuteAsync("{ books(first: 1) { pageInfo { endCursor } } }");
        var cursor = (string)page["data"]!["books"]!["pageInfo"]!["endCursor"]!;
        var result = await library.ExecuteAsync($"{{ books(after: \"{cursor}\" order: {{ pages: ASC }}) {{ nodes {{ id }} }} }}");

        Assert.Equal("HC0078", (string)result["errors"]![0]!["extensions"]!["code"]!);
    }

    [Fact]
    public async Task Sort_inputs_have_values_and_objects_but_no_lists()
    {
        var schema = await library.PrintSchemaAsync();

        Assert.Contains(
            """
            "Somebody who writes."
            input AuthorSortInput {
              id: SortEnumType
              name: SortEnumType
              bornIn: SortEnumType
            }
            """,
            schema,
            StringComparison.Ordinal);
        Assert.Contains("  author: AuthorSortInput\n", schema, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_of_very_many_keys_is_refused()
    {
        var keys = string.Join(' ', Enumerable.Repeat("{ pages: ASC }", 33));
        var result = await library.ExecuteAsync($"{{ books(order: [{keys}]) {{ nodes {{ id }} }} }}");

        Assert.Equal("An order may have at most 32 keys.", (string)result["errors"]![0]!["message"]!);
    }

    [Fact]
    public async Task A_schema_without_filtering_or_sorting_says_what_to_call()
    {
        var services = new ServiceCollection().AddDbContext<LibraryContext>();
        var error = await Assert.ThrowsAsync<SchemaException>(
            async () => await services.AddGraphQL().AddLibraryTypes().AddPagingArguments().AddQueryContext().BuildSchemaAsync());

        Assert.Contains("call AddFiltering()", error.Message, StringComparison.Ordinal);
        Assert.Contains("call AddSorting()", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_whose_pages_could_not_be_filtered_is_refused()
    {
        var method = typeof(SortTests).GetMethod(nameof(GetPage), BindingFlags.Static | BindingFlags.NonPublic)!;
        var builder = new ServiceCollection().AddGraphQL().AddFiltering()
            .AddTypeRegistration(TypeRegistration.Query(typeof(SortTests), ResolverRegistration.Pure(method, _ => _ => null)));
        var error = await Assert.ThrowsAsync<SchemaException>(async () => await builder.BuildSchemaAsync());

        Assert.Contains("let it take a QueryContext<Author>", error.Message, StringComparison.Ordinal);
    }

    [UsePaging]
    [UseFiltering]
    private static Connection<Author>? GetPage() => null;
}
