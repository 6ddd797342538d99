using System.Net;
using HotChocolate.AspNetCore;
using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Http;

public sealed class GetTests(GraphQLHost host) : IClassFixture<GraphQLHost>
{
    [Theory]
    [InlineData("query={hello}")]
    [InlineData("query=query A{hello} query B{nope:hello}&operationName=A")]
    [InlineData("query=query($n:String!){hello(name:$n)}&variables={\"n\":\"world\"}")]
    [InlineData("query={hello}&variables=&operationName=")]
    [InlineData("query={hello}&variables=null&extensions={\"a\":1}&other=1")]
    public async Task A_query_can_be_sent_by_get(string query)
    {
        using var response = await host.Client.GetGraphQLAsync(host.Url, Uri.EscapeDataString(query).Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal));

        Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_mutation_cannot_be_sent_by_get(string accept)
    {
        var before = host.Gauge.Total;
        using var response = await host.Client.GetGraphQLAsync(host.Url, "query=mutation{add(number:1)}", accept);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
        await ErrorAssert.HasCodeAsync(response, null);
        Assert.Equal(before, host.Gauge.Total);
    }

    [Fact]
    public async Task A_subscription_cannot_be_sent_by_get()
    {
        using var response = await host.Client.GetGraphQLAsync(host.Url, "query=subscription{onQuiet}", "text/event-stream");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("", "HC0013")]
    [InlineData("query=", "HC0009")]
    [InlineData("query={hello}&query={hello}", "HC0009")]
    [InlineData("query={hello}&variables=[1]", "HC0009")]
    [InlineData("query={hello}&variables={", "HC0012")]
    [InlineData("query={hello}&extensions=1", "HC0009")]
    [InlineData("query={", "HC0011")]
    public async Task A_malformed_get_is_a_bad_request(string query, string code)
    {
        using var response = await host.Client.GetGraphQLAsync(host.Url, query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await ErrorAssert.HasCodeAsync(response, code);
    }

    [Fact]
    public async Task Head_has_the_headers_of_get()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, host.Url + "?query={hello}");
        using var response = await host.Client.SendGraphQLAsync(request, null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"hello":"Hello, world!"}}""".Length, response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("?sdl")]
    [InlineData("/schema")]
    [InlineData("/schema.graphql")]
    public async Task The_schema_can_be_read(string path)
    {
        using var response = await host.Client.GetAsync(host.Url + path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("schema.graphql", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Contains("type Query {", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

public sealed class StrictGetTests(StrictGetTests.Host host) : IClassFixture<StrictGetTests.Host>
{
    [Fact]
    public async Task Without_a_preflight_header_a_get_is_refused()
    {
        using var response = await host.Client.GetGraphQLAsync(host.Url, "query={hello}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("A GET request must have the header `GraphQL-Preflight: 1`.", await ErrorAssert.HasCodeAsync(response, "HC0009"));
    }

    [Fact]
    public async Task With_a_preflight_header_it_is_executed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Url + "?query={hello}");
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await host.Client.SendGraphQLAsync(request, null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_schema_is_not_shown()
    {
        using var response = await host.Client.GetAsync(host.Url + "/schema");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    public sealed class Host : GraphQLHost
    {
        protected override void Configure(GraphQLServerOptions options)
        {
            options.EnforceGetRequestsPreflightHeader = true;
            options.EnableSchemaRequests = false;
        }
    }
}

public sealed class NoGetTests(NoGetTests.Host host) : IClassFixture<NoGetTests.Host>
{
    [Fact]
    public async Task A_server_can_do_without_get()
    {
        using var response = await host.Client.GetGraphQLAsync(host.Url, "query={hello}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }

    public sealed class Host : GraphQLHost
    {
        protected override void Configure(GraphQLServerOptions options) => options.EnableGetRequests = false;
    }
}
