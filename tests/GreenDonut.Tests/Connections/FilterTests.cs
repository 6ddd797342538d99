using System.Text.Json.Nodes;

namespace GreenDonut.Tests.Connections;

public sealed class FilterTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private static readonly List<Book> s_books = [.. LibraryContext.CreateAuthors().SelectMany(author => author.Books)];

    public static TheoryData<string, Func<Book, bool>> Filters => new()
    {
        { "{}", _ => true },
        { "{ pages: {} }", _ => true },
        { "{ pages: { eq: 200 } }", b => b.Pages == 200 },
        { "{ pages: { neq: 200 } }", b => b.Pages != 200 },
        { "{ pages: { gt: 100, lte: 300 } }", b => b.Pages is > 100 and <= 300 },
        { "{ pages: { ngt: 100 } }", b => b.Pages <= 100 },
        { "{ pages: { gte: 300 } }", b => b.Pages >= 300 },
        { "{ pages: { nlt: 300 } }", b => b.Pages >= 300 },
        { "{ pages: { lt: 100 } }", b => b.Pages < 100 },
        { "{ pages: { in: [100, 300] } }", b => b.Pages is 100 or 300 },
        { "{ pages: { in: [100, null] } }", b => b.Pages == 100 },
        { "{ pages: { nin: [100, 300] } }", b => b.Pages is not (100 or 300) },
        { "{ pages: { in: [] } }", _ => false },
        { "{ pages: { eq: null } }", _ => false },
        { "{ pages: { neq: null } }", _ => true },
        { "{ rating: { eq: null } }", b => b.Rating is null },
        { "{ rating: { neq: null } }", b => b.Rating is not null },
        { "{ rating: { gt: 0.5 } }", b => b.Rating > 0.5 },
        { "{ rating: { ngt: 0.5 } }", b => !(b.Rating > 0.5) },
        { "{ rating: { in: [0.5, null] } }", b => b.Rating is 0.5 or null },
        { "{ title: { eq: \"Book 07\" } }", b => b.Id == 7 },
        { "{ title: { contains: \"1\" } }", b => b.Title.Contains('1', StringComparison.Ordinal) },
        { "{ title: { contains: \"0% _\" } }", b => b.Title.Contains("0% _", StringComparison.Ordinal) },
        { "{ title: { contains: \"%\" } }", b => b.Title.Contains('%', StringComparison.Ordinal) },
        { "{ title: { startsWith: \"Book 1\" } }", b => b.Title.StartsWith("Book 1", StringComparison.Ordinal) },
        { "{ title: { endsWith: \"_\" } }", b => b.Title.EndsWith('_') },
        { "{ subtitle: { nstartsWith: \"sub 1\" } }", b => b.Subtitle?.StartsWith("sub 1", StringComparison.Ordinal) != true },
        { "{ subtitle: { ncontains: \"1\" } }", b => b.Subtitle?.Contains('1', StringComparison.Ordinal) != true },
        { "{ subtitle: { nendsWith: \"1\" } }", b => b.Subtitle?.EndsWith('1') != true },
        { "{ subtitle: { or: [{ eq: null }, { endsWith: \"0\" }] } }", b => b.Subtitle is null || b.Subtitle.EndsWith('0') },
        { "{ genre: { eq: TRUE_CRIME } }", b => b.Genre == Genre.TrueCrime },
        { "{ genre: { in: [NOVEL, POETRY] } }", b => b.Genre is Genre.Novel or Genre.Poetry },
        { "{ isLent: { eq: true } }", b => b.IsLent },
        { "{ publishedAt: { gte: \"2026-01-10T12:00:00Z\" } }", b => b.Id >= 10 },
        { "{ publishedAt: { lt: \"2026-01-10T21:00:00+09:00\" } }", b => b.Id < 10 },
        { "{ code: { eq: \"00000005-0000-0000-0000-000000000000\" } }", b => b.Id == 5 },
        { "{ author: { name: { eq: \"Author 3\" } } }", b => b.AuthorId == 3 },
        { "{ author: { bornIn: { eq: null } } }", b => b.Author!.BornIn is null },
        { "{ author: { books: { some: { pages: { eq: 0 } } } } }", b => b.Author!.Books.Exists(other => other.Pages == 0) },
        { "{ author: { books: { all: { pages: { gt: 0 } } } } }", b => b.Author!.Books.TrueForAll(other => other.Pages > 0) },
        { "{ author: { books: { none: { pages: { gt: 300 } } } } }", b => !b.Author!.Books.Exists(other => other.Pages > 300) },
        { "{ author: { books: { any: false } } }", _ => false },
        { "{ or: [{ id: { eq: 1 } }, { id: { eq: 2 } }], genre: { neq: NOVEL } }", b => b.Id is 1 or 2 && b.Genre != Genre.Novel },
        { "{ and: [{ id: { gt: 3 } }, { or: [{ isLent: { eq: true } }, { pages: { eq: 0 } }] }] }", b => b.Id > 3 && (b.IsLent || b.Pages == 0) },
        { "{ or: [{ id: { eq: 1 } }, {}] }", _ => true },
        { "{ or: [] }", _ => true },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_gives_what_the_same_condition_gives_in_memory(string where, Func<Book, bool> condition)
    {
        var expected = s_books.Where(condition).Select(book => book.Id).Order().ToList();

        foreach (var field in new[] { "books", "shelf" })
        {
            var result = await library.ExecuteAsync($"{{ page: {field}(where: {where}) {{ totalCount nodes {{ id }} }} }}");
            Assert.Null(result["errors"]);
            Assert.Equal(expected.Count, (int)result["data"]!["page"]!["totalCount"]!);
        }

        var ids = new List<int>();
        string? cursor = null;

        do
        {
            var page = (await library.ExecuteAsync(
                $"query($c: String) {{ books(where: {where} first: 9 after: $c) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}",
                new JsonObject { ["c"] = cursor }.ToJsonString()))["data"]!["books"]!;
            ids.AddRange(page["nodes"]!.AsArray().Select(node => (int)node!["id"]!));
            cursor = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;
        }
        while (cursor is not null);

        Assert.Equal(expected, ids.Order());
    }

    [Fact]
    public async Task Values_of_filters_are_parameters_and_may_come_as_variables()
    {
        var statements = new HashSet<string>();

        foreach (var pages in new[] { 100, 200 })
        {
            var result = await library.ExecuteAsync(
                "query($where: BookFilterInput) { books(where: $where) { nodes { pages } } }",
                $$"""{ "where": { "pages": { "eq": {{pages}} }, "title": { "contains": "oo", "ncontains": "'" } } }""");
            Assert.Null(result["errors"]);
            Assert.All(result["data"]!["books"]!["nodes"]!.AsArray(), node => Assert.Equal(pages, (int)node!["pages"]!));
            statements.Add(Assert.Single(library.Statements));
        }

        Assert.Single(statements);
    }

    [Theory]
    [InlineData("{ pages: { gt: null } }")]
    [InlineData("{ pages: { in: null } }")]
    [InlineData("{ title: { contains: null } }")]
    [InlineData("{ title: null }")]
    [InlineData("{ or: null }")]
    public async Task A_null_where_none_makes_sense_is_a_clear_error(string where)
    {
        var result = await library.ExecuteAsync($"{{ books(where: {where}) {{ nodes {{ id }} }} }}");

        Assert.Equal("HC0026", (string)Assert.Single(result["errors"]!.AsArray())!["extensions"]!["code"]!);
        Assert.Contains("needs a value other than null", (string)result["errors"]![0]!["message"]!, StringComparison.Ordinal);
        Assert.Empty(library.Statements);
    }

    [Fact]
    public async Task A_filter_of_very_many_conditions_is_refused_and_many_are_answered()
    {
        var many = string.Join(", ", Enumerable.Range(1, 99).Select(id => $"{{ id: {{ eq: {id} }} }}"));
        var result = await library.ExecuteAsync($"{{ books(where: {{ or: [{many}] }}) {{ totalCount }} }}");
        Assert.Equal(21, (int)result["data"]!["books"]!["totalCount"]!);

        var tooMany = string.Join(", ", Enumerable.Range(1, 400).Select(id => $"{{ id: {{ eq: {id} }} }}"));
        result = await library.ExecuteAsync($"{{ books(where: {{ or: [{tooMany}] }}) {{ totalCount }} }}");
        Assert.Equal("A filter may have at most 200 conditions.", (string)result["errors"]![0]!["message"]!);

        result = await library.ExecuteAsync($"{{ books(where: {{ id: {{ in: [{string.Join(',', Enumerable.Range(1, 1001))}] }} }}) {{ totalCount }} }}");
        Assert.Equal("A filter may list at most 1000 values.", (string)result["errors"]![0]!["message"]!);
    }

    [Fact]
    public async Task Filter_inputs_follow_the_conventions()
    {
        var schema = await library.PrintSchemaAsync();

        Assert.Contains(
            """
            input BookFilterInput {
              and: [BookFilterInput!]
              or: [BookFilterInput!]
              id: IntOperationFilterInput
              "As on the cover."
              title: StringOperationFilterInput
              subtitle: StringOperationFilterInput
              genre: GenreOperationFilterInput
              pages: IntOperationFilterInput
              rating: FloatOperationFilterInput
              isLent: BooleanOperationFilterInput
              publishedAt: DateTimeOperationFilterInput
              code: UuidOperationFilterInput
              author: AuthorFilterInput
            }
            """,
            schema,
            StringComparison.Ordinal);
        Assert.Contains(
            """
            input ListFilterInputTypeOfBookFilterInput {
              all: BookFilterInput
              none: BookFilterInput
              some: BookFilterInput
              any: Boolean
            }
            """,
            schema,
            StringComparison.Ordinal);
    }
}
