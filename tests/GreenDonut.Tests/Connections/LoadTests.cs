using System.Text.Json.Nodes;

namespace GreenDonut.Tests.Connections;

public sealed class LoadTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Fact]
    public async Task Many_requests_at_once_all_get_their_own_answer()
    {
        var expected = LibraryContext.CreateAuthors();
        await Parallel.ForEachAsync(Enumerable.Range(1, 300), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, cancellationToken) =>
        {
            var size = (i % 6) + 1;
            var request = library.ExecuteAsync(
                $$"""
                {
                  authors { id books(first: {{size}}) { nodes { id author { id } } } }
                  books(first: {{size}} where: { id: { gt: {{size}} } }) { nodes { id } }
                }
                """);
            var result = await request.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);

            Assert.Null(result["errors"]);
            Assert.Equal(Enumerable.Range(size + 1, size), Ids(result["data"]!["books"]!));

            foreach (var author in result["data"]!["authors"]!.AsArray())
            {
                var books = expected[(int)author!["id"]! - 1].Books.OrderBy(book => book.Pages).ThenBy(book => book.Id).Take(size);
                Assert.Equal(books.Select(book => book.Id), Ids(author["books"]!));
            }
        });
    }

    private static IEnumerable<int> Ids(JsonNode connection) => connection["nodes"]!.AsArray().Select(node => (int)node!["id"]!);
}
