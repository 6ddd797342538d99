namespace HotChocolate.Transports.Sockets;

public sealed class OperationTests(QuietHost host) : IClassFixture<QuietHost>
{
    [Fact]
    public async Task A_query_is_answered_and_completed()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SendAsync("""{"payload":{"query":"query($n: String!) { hello(name: $n) }","variables":{"n":"socket"}},"id":"a","type":"subscribe"}""");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"Hello, socket!"}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_mutation_is_executed_once()
    {
        var before = host.Gauge.Total;
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("m", "mutation { add(number: 5) }");

        Assert.Equal(Next("m", $"\"add\":{before + 5}"), await client.ReceiveAsync());
        Assert.Equal("""{"id":"m","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_subscription_gives_every_event_and_completes()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("s", "subscription { onCount(count: 3) }");

        for (var number = 1; number <= 3; number++)
        {
            Assert.Equal(Next("s", $"\"onCount\":{number}"), await client.ReceiveAsync());
        }

        Assert.Equal("""{"id":"s","type":"complete"}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("{", "HC0011")]
    [InlineData("{ nope }", null)]
    [InlineData("", "HC0009")]
    public async Task A_request_that_cannot_be_executed_gets_an_error_and_the_socket_stays(string query, string? code)
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("1", query);

        var error = await client.ReceiveAsync();
        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":""", error, StringComparison.Ordinal);
        Assert.Equal(code is not null, error.Contains($"\"code\":\"{code}\"", StringComparison.Ordinal));
        await client.SubscribeAsync("1", "{ hello }");
        Assert.Equal(Next("1", "\"hello\":\"Hello, world!\""), await client.ReceiveAsync());
    }

    [Fact]
    public async Task An_event_source_that_fails_ends_with_a_masked_error()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("b", "subscription { onBroken }");

        Assert.Equal(Next("b", "\"onBroken\":1"), await client.ReceiveAsync());
        Assert.Equal("""{"id":"b","type":"next","payload":{"errors":[{"message":"Unexpected Execution Error"}]}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"b","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task The_id_of_a_running_operation_cannot_be_used_again()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("same", "subscription { onQuiet }");
        Assert.Equal(Next("same", "\"onQuiet\":1"), await client.ReceiveAsync());
        await client.SubscribeAsync("same", "{ hello }");

        Assert.Equal("close 4409 Subscriber for same already exists", await client.ReceiveAsync());
        await client.CloseAsync();
        await host.Gauge.WaitForRunningAsync(0);
    }

    [Fact]
    public async Task The_reason_of_a_close_frame_is_cut_to_what_fits()
    {
        var id = new string('é', 200);
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync(id, "subscription { onQuiet }");
        Assert.Equal(Next(id, "\"onQuiet\":1"), await client.ReceiveAsync());
        await client.SubscribeAsync(id, "{ hello }");

        Assert.Equal("close 4409 Subscriber for " + id[..54], await client.ReceiveAsync());
        await client.CloseAsync();
        await host.Gauge.WaitForRunningAsync(0);
    }

    [Fact]
    public async Task Complete_ends_the_subscription_and_frees_its_id()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("q", "subscription { onQuiet }");
        Assert.Equal(Next("q", "\"onQuiet\":1"), await client.ReceiveAsync());
        await client.SendAsync("""{"id":"q","type":"complete"}""");
        await client.SendAsync("""{"id":"unknown","type":"complete"}""");
        await host.Gauge.WaitForRunningAsync(0);

        await client.SubscribeAsync("q", "{ hello }");
        Assert.Equal(Next("q", "\"hello\":\"Hello, world!\""), await client.ReceiveAsync());
    }

    [Fact]
    public async Task Operations_of_one_socket_run_side_by_side()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("slow", "{ wait }");
        await client.SubscribeAsync("fast", "{ hello }");

        Assert.Equal(Next("fast", "\"hello\":\"Hello, world!\""), await client.ReceiveAsync());
        client.Abort();
        await host.Gauge.WaitForRunningAsync(0);
    }

    private static string Next(string id, string data)
        => $$"""{"id":"{{id}}","type":"next","payload":{"data":{""" + data + "}}}";
}
