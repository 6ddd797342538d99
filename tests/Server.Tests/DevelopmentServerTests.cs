using System.Net;
using HotChocolate.Transports.Clients;

namespace Server.Tests;

public sealed class DevelopmentServerTests(DevelopmentServer server) : IClassFixture<DevelopmentServer>, IClassFixture<NodeClients>
{
    [Fact]
    public async Task The_start_tells_what_to_do_next()
    {
        await server.Process.WaitForOutputAsync($"{server.Process.Url}graphql");
        await server.Process.WaitForOutputAsync("/dev/token?user=1&role=customer");
    }

    [Fact]
    public async Task A_visitor_browses_the_sample_shop()
    {
        var data = (await server.ExecuteAsync("{ products(first: 5) { totalCount nodes { name } } popularProducts { rank } }"))["data"]!;

        Assert.Equal(1000, (int)data["products"]!["totalCount"]!);
        Assert.Equal([1, 2, 3, 4, 5], data["popularProducts"]!.AsArray().Select(p => (int)p!["rank"]!));
    }

    [Fact]
    public async Task A_token_makes_a_customer_and_a_wrong_one_a_visitor()
    {
        var token = await server.GetTokenAsync(user: 3);

        Assert.Equal("VXNlcjoz", (string?)(await server.ExecuteAsync("{ me { id } }", token))["data"]!["me"]!["id"]);
        Assert.Equal(
            "AUTH_NOT_AUTHENTICATED", (string?)(await server.ExecuteAsync("{ me { id } }", token + "x"))["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_gets_no_token()
    {
        using var response = await server.Process.Client.GetAsync(new Uri("/dev/token?user=1&role=king", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_health_endpoints_answer()
    {
        Assert.Equal("Healthy", await server.Process.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.Equal("Healthy", await server.Process.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    [Fact]
    public async Task The_log_tells_of_a_request_but_neither_its_variables_nor_its_token()
    {
        var token = await server.GetTokenAsync(user: 5);
        await server.ExecuteAsync("query Secretive { productById(id: \"c2VjcmV0LXZhbHVl\") { id } }", token);

        await server.Process.WaitForOutputAsync("Query Secretive by user 5");
        Assert.DoesNotContain("c2VjcmV0LXZhbHVl", server.Process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(token, server.Process.Output, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task The_client_of_graphql_ws_watches_a_checkout_and_an_order_that_is_paid_later()
    {
        var product = (await server.ExecuteAsync("{ products(first: 50) { nodes { id status price } } }"))["data"]!["products"]!["nodes"]!.AsArray()
            .First(p => (string?)p!["status"] == "ACTIVE")!["id"]!;

        var lines = await NodeClients.RunScriptAsync("shop.mjs", server.Process.Url.ToString().TrimEnd('/'), await server.GetTokenAsync(user: 7), (string)product!);

        Assert.Equal(["checkout: COMPLETED true", "placed: PENDING true", "placed: COMPLETED true"], lines);
    }
}
