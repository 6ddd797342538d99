namespace Schema.Tests;

public sealed class PagingTests(Shop shop) : IClassFixture<Shop>
{
    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("e305OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5")]
    public async Task A_cursor_that_is_none_is_the_clients_error_and_no_fault(string cursor)
    {
        var result = await shop.ExecuteAsync("query($cursor: String) { products(first: 1, after: $cursor) { nodes { id } } }", new { cursor });

        var extensions = Assert.Single(result["errors"]!.AsArray())!["extensions"]!.AsObject();
        Assert.Equal(["HC0078", "Query.products"], extensions.Select(e => (string?)e.Value));
    }
}
