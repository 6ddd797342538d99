using HotChocolate.AspNetCore;
using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Http;

public sealed class EventStreamTests(GraphQLHost host) : IClassFixture<GraphQLHost>
{
    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("text/event-stream")]
    [InlineData("application/json, text/event-stream")]
    public async Task A_subscription_comes_as_server_sent_events(string? accept)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"subscription { onCount(count: 2) }"}""", accept);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoCache);
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"onCount\":1}}\n\nevent: next\ndata: {\"data\":{\"onCount\":2}}\n\nevent: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_event_arrives_while_the_stream_stays_open_and_ends_with_its_client()
    {
        using (var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"subscription { onQuiet }"}""", "text/event-stream"))
        {
            using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
            Assert.Equal("event: next", await lines.ReadLineAsync());
            Assert.Equal("data: {\"data\":{\"onQuiet\":1}}", await lines.ReadLineAsync());
            await host.Gauge.WaitForRunningAsync(1);
        }

        await host.Gauge.WaitForRunningAsync(0);
        host.Log.AssertEmpty();
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_stream_with_a_masked_error()
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"subscription { onBroken }"}""", "text/event-stream");

        Assert.Equal(
            "event: next\ndata: {\"data\":{\"onBroken\":1}}\n\n"
            + "event: next\ndata: {\"errors\":[{\"message\":\"Unexpected Execution Error\"}]}\n\nevent: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_stream_is_quiet_but_not_silent()
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"subscription { onQuiet }"}""", "text/event-stream");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal("event: next", await lines.ReadLineAsync());
        Assert.Equal("data: {\"data\":{\"onQuiet\":1}}", await lines.ReadLineAsync());
        Assert.Equal("", await lines.ReadLineAsync());

        Assert.Equal(":", await lines.ReadLineAsync());
    }
}

public sealed class EventSourceTests(EventSourceTests.Host host) : IClassFixture<EventSourceTests.Host>
{
    [Fact]
    public async Task A_server_can_allow_subscriptions_by_get_for_a_browser_s_event_source()
    {
        using var response = await host.Client.GetGraphQLAsync(host.Url, "query=subscription{onCount(count:1)}", "text/event-stream");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("event: next\ndata: {\"data\":{\"onCount\":1}}\n\nevent: complete\ndata:\n\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Mutations_are_still_not_allowed()
    {
        using var response = await host.Client.GetGraphQLAsync(host.Url, "query=mutation{add(number:1)}");

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(0, host.Gauge.Total);
    }

    public sealed class Host : GraphQLHost
    {
        protected override void Configure(GraphQLServerOptions options)
            => options.AllowedGetOperations = AllowedGetOperations.Query | AllowedGetOperations.Subscription;
    }
}
