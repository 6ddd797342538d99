using System.Net;
using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Http;

public sealed class MediaTypeTests(GraphQLHost host) : IClassFixture<GraphQLHost>
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    private const string EventStream = "text/event-stream; charset=utf-8";

    [Theory]
    [InlineData(null, GraphQLResponse)]
    [InlineData("", GraphQLResponse)]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("APPLICATION/GraphQL-Response+JSON", GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8", GraphQLResponse)]
    [InlineData("application/json", Json)]
    [InlineData("application/json, application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", Json)]
    [InlineData("application/graphql-response+json;q=0, application/json;q=0.1", Json)]
    [InlineData("application/json;q=0.9, application/graphql-response+json;q=0.91", GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/json;q=0.9, */*;q=0.1", GraphQLResponse)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json;q=0, */*", GraphQLResponse)]
    [InlineData("text/html, */*;q=0.8", Json)]
    [InlineData("text/plain;q=0.9, application/json;q=0.1", Json)]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json", Json)]
    [InlineData("text/event-stream", EventStream)]
    [InlineData("text/event-stream, application/json", Json)]
    [InlineData("text/event-stream, application/json;q=0.9", EventStream)]
    public async Task The_media_type_is_the_one_the_client_likes_best(string? accept, string expected)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"{ hello }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.ToString());
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(
            expected == EventStream
                ? "event: next\ndata: {\"data\":{\"hello\":\"Hello, world!\"}}\n\nevent: complete\ndata:\n\n"
                : """{"data":{"hello":"Hello, world!"}}""",
            body);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/mixed")]
    [InlineData("application/json;q=0")]
    [InlineData("image/*, text/html")]
    public async Task A_client_that_likes_nothing_of_ours_gets_406(string accept)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"{ hello }"}""", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal(GraphQLResponse, response.Content.Headers.ContentType?.ToString());
        await ErrorAssert.HasCodeAsync(response, "HC0063");
    }

    [Fact]
    public async Task An_accept_header_that_cannot_be_read_is_a_bad_request()
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"{ hello }"}""", "application/json;;q=,,=");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await ErrorAssert.HasCodeAsync(response, "HC0064");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    public async Task A_json_body_is_read(string contentType)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"{ hello }"}"""u8.ToArray(), contentType: contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Any_other_body_is_refused_so_that_a_foreign_page_cannot_post_a_form(string? contentType)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"{ hello }"}"""u8.ToArray(), contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await ErrorAssert.HasCodeAsync(response, "HC0009");
    }

    [Fact]
    public async Task A_response_tells_its_length()
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"{ repeat(text: \"é\", count: 100000) }"}""");

        Assert.Equal("""{"data":{"repeat":""}}""".Length + 200_000, response.Content.Headers.ContentLength);
        Assert.Equal("{\"data\":{\"repeat\":\"" + new string('é', 100_000) + "\"}}", await response.Content.ReadAsStringAsync());
    }
}
