using System.Text.Json;
using HotChocolate.Execution.Configuration;
using HotChocolate.Transports.Server;
using HotChocolate.Transports.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Transports.Clients;

public sealed class NodeClientTests(NodeClientTests.Host host) : IClassFixture<NodeClients>, IClassFixture<NodeClientTests.Host>
{
    [NodeFact]
    public async Task No_audit_of_graphql_http_fails()
    {
        var results = (await NodeClients.RunScriptAsync("audits.mjs", host.Url.ToString()))
            .Select(line => JsonSerializer.Deserialize<AuditResult>(line, JsonSerializerOptions.Web)!)
            .ToList();

        Assert.Equal([], results.Where(result => result.Status != "ok"));
        Assert.InRange(results.Count, 60, 100);
        await host.AssertHealthyAsync();
    }

    [NodeFact]
    public async Task The_client_of_graphql_ws_queries_and_subscribes()
    {
        var lines = await NodeClients.RunScriptAsync(
            "ws.mjs",
            host.SocketUrl.ToString(),
            """{"token":"ada"}""",
            "{ caller }",
            "mutation { add(number: 0) }",
            "subscription { onCount(count: 2) }",
            "{ nope }");

        Assert.Equal(
            [
                """{"next":{"data":{"caller":"ada"}}}""",
                """{"complete":true}""",
                """{"next":{"data":{"add":0}}}""",
                """{"complete":true}""",
                """{"next":{"data":{"onCount":1}}}""",
                """{"next":{"data":{"onCount":2}}}""",
                """{"complete":true}""",
            ],
            lines.SkipLast(1));
        Assert.StartsWith("""{"errors":[""", lines[^1], StringComparison.Ordinal);
        host.Log.AssertEmpty();
    }

    [NodeFact]
    public async Task The_client_of_graphql_ws_is_told_why_it_was_refused()
    {
        var lines = await NodeClients.RunScriptAsync("ws.mjs", host.SocketUrl.ToString(), """{"token":"mallory"}""", "{ hello }");

        Assert.Equal("""{"code":4403,"reason":"The token is not valid."}""", Assert.Single(lines));
    }

    [NodeFact]
    public async Task The_client_of_graphql_sse_queries_and_subscribes()
    {
        var lines = await NodeClients.RunScriptAsync("sse.mjs", host.Url.ToString(), "{ hello }", "subscription { onCount(count: 2) }");

        Assert.Equal(
            [
                """{"next":{"data":{"hello":"Hello, world!"}}}""",
                """{"complete":true}""",
                """{"next":{"data":{"onCount":1}}}""",
                """{"next":{"data":{"onCount":2}}}""",
                """{"complete":true}""",
            ],
            lines);
    }

    public sealed record AuditResult(string Id, string Name, string Status, string? Reason);

    public sealed class Host : GraphQLHost
    {
        protected override void Configure(IRequestExecutorBuilder schema) => schema.AddSocketSessionInterceptor<TokenInterceptor>();
    }
}
