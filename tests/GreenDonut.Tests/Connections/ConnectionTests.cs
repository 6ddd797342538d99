using System.Text.Json.Nodes;

namespace GreenDonut.Tests.Connections;

public sealed class ConnectionTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Theory]
    [InlineData("books", "Title", 21)]
    [InlineData("shelf", "Id", 21)]
    public async Task Following_the_cursors_gives_the_whole_list_in_both_directions(string field, string order, int count)
    {
        var expected = LibraryContext.CreateAuthors().SelectMany(author => author.Books)
            .OrderBy(book => order == "Title" ? book.Title : $"{99 - book.Id:D2}", StringComparer.Ordinal).Select(book => book.Id).ToList();
        var forward = new List<int>();
        var backward = new List<int>();
        string? cursor = null;

        do
        {
            var page = await PageAsync(
                $"query($c: String) {{ page: {field}(first: 4 after: $c) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage endCursor }} }} }}",
                cursor);
            Assert.Equal(count, (int)page["totalCount"]!);
            Assert.Equal(cursor is not null, (bool)page["pageInfo"]!["hasPreviousPage"]!);
            forward.AddRange(page["nodes"]!.AsArray().Select(node => (int)node!["id"]!));
            cursor = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;
        }
        while (cursor is not null);

        do
        {
            var page = await PageAsync(
                $"query($c: String) {{ page: {field}(last: 4 before: $c) {{ edges {{ cursor node {{ id }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor }} }} }}",
                cursor);
            var edges = page["edges"]!.AsArray();
            Assert.Equal(cursor is not null, (bool)page["pageInfo"]!["hasNextPage"]!);
            Assert.Equal((string)page["pageInfo"]!["startCursor"]!, (string)edges[0]!["cursor"]!);
            backward.InsertRange(0, edges.Select(edge => (int)edge!["node"]!["id"]!));
            cursor = (bool)page["pageInfo"]!["hasPreviousPage"]! ? (string)page["pageInfo"]!["startCursor"]! : null;
        }
        while (cursor is not null);

        Assert.Equal(expected, forward);
        Assert.Equal(expected, backward);
    }

    [Fact]
    public async Task A_page_is_one_statement_and_counts_only_when_the_count_is_selected()
    {
        await library.ExecuteAsync("{ books { nodes { id } } }");
        Assert.DoesNotContain("COUNT", Assert.Single(library.Statements), StringComparison.Ordinal);

        await library.ExecuteAsync("{ books { totalCount nodes { id } } }");
        Assert.Contains("COUNT", Assert.Single(library.Statements), StringComparison.Ordinal);

        await library.ExecuteAsync("query($no: Boolean! = false) { shelf { totalCount @include(if: $no) nodes { id } } }");
        Assert.DoesNotContain("COUNT", Assert.Single(library.Statements), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_connections_of_all_parents_take_one_statement_for_each_page_asked_for()
    {
        var result = await library.ExecuteAsync(
            """
            {
              authors {
                id
                books(first: 2) { nodes { id } pageInfo { hasNextPage } }
                last: books(last: 1) { nodes { id } }
                same: books(first: 2) { edges { cursor } }
              }
            }
            """);
        var authors = LibraryContext.CreateAuthors();

        Assert.Equal(3, library.Statements.Count);

        foreach (var author in result["data"]!["authors"]!.AsArray())
        {
            var books = authors[(int)author!["id"]! - 1].Books.OrderBy(book => book.Pages).ThenBy(book => book.Id).ToList();
            Assert.Equal(books.Take(2).Select(book => book.Id), author["books"]!["nodes"]!.AsArray().Select(node => (int)node!["id"]!));
            Assert.Equal(books.Count > 2, (bool)author["books"]!["pageInfo"]!["hasNextPage"]!);
            Assert.Equal(books[^1].Id, (int)author["last"]!["nodes"]![0]!["id"]!);
            Assert.Equal(Math.Min(2, books.Count), author["same"]!["edges"]!.AsArray().Count);
        }
    }

    [Theory]
    [InlineData("books(first: 51)", "HC0051", """{"code":"HC0051","coordinate":"Query.books","requestedItems":51,"maxAllowedItems":50}""")]
    [InlineData("books(last: 51)", "HC0051", """{"code":"HC0051","coordinate":"Query.books","requestedItems":51,"maxAllowedItems":50}""")]
    [InlineData("shelf(first: 6)", "HC0051", """{"code":"HC0051","coordinate":"Query.shelf","requestedItems":6,"maxAllowedItems":5}""")]
    [InlineData("books(first: -1)", "HC0079", """{"code":"HC0079","coordinate":"Query.books","requestedItems":-1}""")]
    [InlineData("books(first: 1 last: 1)", "HC0052", """{"code":"HC0052","coordinate":"Query.books"}""")]
    [InlineData("numbers", "HC0052", """{"code":"HC0052","coordinate":"Query.numbers"}""")]
    [InlineData("words", "HC0090", """{"code":"HC0090","coordinate":"Query.words"}""")]
    [InlineData("""books(after: "%%%")""", "HC0078", """{"code":"HC0078","coordinate":"Query.books"}""")]
    [InlineData("""books(before: "")""", "HC0078", """{"code":"HC0078","coordinate":"Query.books"}""")]
    [InlineData("""books(after: "MQ==")""", "HC0078", """{"code":"HC0078","coordinate":"Query.books"}""")]
    [InlineData("""shelf(before: "e31h")""", "HC0078", """{"code":"HC0078","coordinate":"Query.shelf"}""")]
    [InlineData("""numbers(first: 1 after: "x")""", "HC0078", """{"code":"HC0078","coordinate":"Query.numbers"}""")]
    public async Task Wrong_arguments_are_errors_with_a_code_at_the_field_and_nothing_is_read(string field, string code, string extensions)
    {
        var result = await library.ExecuteAsync($"{{ {field} {{ pageInfo {{ hasNextPage }} }} }}");
        var error = Assert.Single(result["errors"]!.AsArray())!;

        Assert.Equal(code, (string)error["extensions"]!["code"]!);
        Assert.Equal(extensions, error["extensions"]!.ToJsonString());
        Assert.Equal($"[\"{field.Split('(')[0]}\"]", error["path"]!.ToJsonString());
        Assert.Null(result["data"]![field.Split('(')[0]]);
        Assert.Empty(library.Statements);
    }

    [Fact]
    public async Task The_default_size_is_at_most_the_largest_allowed()
    {
        var result = await library.ExecuteAsync("{ books { nodes { id } } shelf { nodes { id } } }");

        Assert.Equal(10, result["data"]!["books"]!["nodes"]!.AsArray().Count);
        Assert.Equal(5, result["data"]!["shelf"]!["nodes"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("first: 3", "1 2 3", true, false)]
    [InlineData("last: 3", "8 9 10", false, true)]
    [InlineData("""first: 3 after: "Ng==" """, "8 9 10", false, true)]
    [InlineData("""last: 3 before: "Ng==" """, "4 5 6", true, true)]
    [InlineData("""first: 3 after: "OTk=" """, "", false, true)]
    [InlineData("""last: 3 before: "MA==" """, "", true, false)]
    [InlineData("first: 0", "", true, false)]
    public async Task A_list_in_memory_is_paged_by_index(string arguments, string expected, bool hasNext, bool hasPrevious)
    {
        var result = await library.ExecuteAsync($"{{ numbers({arguments}) {{ totalCount nodes pageInfo {{ hasNextPage hasPreviousPage }} }} }}");
        var page = result["data"]!["numbers"]!;

        Assert.Equal(expected, string.Join(' ', page["nodes"]!.AsArray().Select(node => node!.ToJsonString())));
        Assert.Equal((hasNext, hasPrevious), ((bool)page["pageInfo"]!["hasNextPage"]!, (bool)page["pageInfo"]!["hasPreviousPage"]!));
        Assert.Equal(10, (int)page["totalCount"]!);
    }

    [Fact]
    public async Task A_query_without_order_is_a_fault_and_not_a_page_at_random()
    {
        var result = await library.ExecuteAsync("{ unordered(first: 1) { nodes { id } } }");

        Assert.Equal("Unexpected Execution Error", (string)result["errors"]![0]!["message"]!);
        Assert.Empty(library.Statements);
    }

    [Fact]
    public async Task No_page_is_no_connection()
        => Assert.Equal("""{"data":{"words":null}}""", (await library.ExecuteAsync("{ words(first: 1) { nodes } }")).ToJsonString());

    [Fact]
    public async Task The_types_of_connections_are_named_after_the_field_and_described()
    {
        var schema = await library.PrintSchemaAsync();

        Assert.Contains(
            """
            "A connection to a list of items."
            type NumbersConnection {
              "Information to aid in pagination."
              pageInfo: PageInfo!
              "A list of edges."
              edges: [NumbersEdge!]
              "A flattened list of the nodes."
              nodes: [Int!]
              "Identifies the total count of items in the connection."
              totalCount: Int!
            }

            "An edge in a connection."
            type NumbersEdge {
              "A cursor for use in pagination."
              cursor: String!
              "The item at the end of the edge."
              node: Int!
            }
            """,
            schema,
            StringComparison.Ordinal);
        Assert.Contains("type ShelfConnection", schema, StringComparison.Ordinal);
        Assert.Contains(
            "\"Returns the elements in the list that come after the specified cursor.\" after: String): WordsConnection",
            schema,
            StringComparison.Ordinal);
    }

    private async Task<JsonNode> PageAsync(string query, string? cursor)
    {
        var result = await library.ExecuteAsync(query, new JsonObject { ["c"] = cursor }.ToJsonString());
        Assert.DoesNotContain(library.Statements, sql => sql.Contains("OFFSET", StringComparison.Ordinal));
        Assert.Null(result["errors"]);
        return result["data"]!["page"]!;
    }
}
