using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Http;

public sealed class StatusTests(GraphQLHost host) : IClassFixture<GraphQLHost>
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";

    [Theory]
    [InlineData("executed", """{"query":"{ hello }"}""", 200, 200)]
    [InlineData("field error, data partial", """{"query":"{ hello fault }"}""", 200, 200)]
    [InlineData("field error, data null", """{"query":"{ requiredFault }"}""", 200, 200)]
    [InlineData("syntax", """{"query":"{"}""", 200, 400)]
    [InlineData("validation", """{"query":"{ nope }"}""", 200, 400)]
    [InlineData("variable missing", """{"query":"query($t: String!) { repeat(text: $t, count: 1) }"}""", 200, 400)]
    [InlineData("variable of wrong type", """{"query":"query($c: Int!) { repeat(text: \"\", count: $c) }","variables":{"c":"x"}}""", 200, 400)]
    [InlineData("unknown operation", """{"query":"query A { hello }","operationName":"B"}""", 200, 400)]
    [InlineData("two operations, no name", """{"query":"query A { hello } query B { hello }"}""", 200, 400)]
    [InlineData("no operation", """{"query":"fragment F on Query { hello }"}""", 200, 400)]
    [InlineData("unknown document id", """{"id":"abc"}""", 200, 400)]
    [InlineData("subscription without a stream", """{"query":"subscription { onQuiet }"}""", 200, 406)]
    [InlineData("empty query", """{"query":""}""", 400, 400)]
    [InlineData("no query", """{"qeury":"{ hello }"}""", 400, 400)]
    [InlineData("not JSON", """{"query":""", 400, 400)]
    public async Task The_status_code_follows_the_media_type(string situation, string request, int json, int graphQLResponse)
    {
        using var old = await host.Client.PostGraphQLAsync(host.Url, request, Json);
        using var today = await host.Client.PostGraphQLAsync(host.Url, request, GraphQLResponse);

        Assert.Equal((situation, json, graphQLResponse), (situation, (int)old.StatusCode, (int)today.StatusCode));
        Assert.Equal(await today.Content.ReadAsStringAsync(), await old.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"query":"query A { hello }","operationName":"A"}""")]
    [InlineData("""{"operationName":"A","query":"query A { hello } query B { nope: hello }"}""")]
    [InlineData("""{"query":"query($n: String!) { hello(name: $n) }","variables":{"n":"world"}}""")]
    [InlineData("""{"query":"{ hello }","variables":null,"operationName":null,"extensions":null}""")]
    [InlineData("""{"query":"{ hello }","variables":{},"extensions":{"a":[1,{}]}}""")]
    [InlineData("""{"unknown":[{"a":1}],"query":"{ hello }","another":null}""")]
    [InlineData("""{"query":"{ \u0068ello }"}""")]
    [InlineData(" \r\n\t{ \"query\" : \"{ hello }\" } \n")]
    [InlineData("\uFEFF{\"query\":\"{ hello }\"}")]
    public async Task Whatever_json_allows_is_read(string request)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, request);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_fault_is_masked()
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"{ requiredFault }"}""");

        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("Unexpected Execution Error", body, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), host.Url);
        using var response = await host.Client.SendGraphQLAsync(request, null);

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal("GET, HEAD, POST", string.Join(", ", response.Content.Headers.Allow));
    }

    [Fact]
    public async Task Nothing_is_posted_below_the_endpoint()
    {
        using var response = await host.Client.PostGraphQLAsync(new Uri(host.Url + "/other"), """{"query":"{ hello }"}""");

        Assert.Equal(404, (int)response.StatusCode);
    }
}
