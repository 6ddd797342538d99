using System.Net.WebSockets;
using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Sockets;

public sealed class ProtocolTests(QuietHost host) : IClassFixture<QuietHost>
{
    [Fact]
    public async Task The_subprotocol_is_agreed_on()
    {
        await using var client = await SocketClient.ConnectAsync(host.SocketUrl, "graphql-ws", "graphql-transport-ws");

        Assert.Equal("graphql-transport-ws", client.Subprotocol);
    }

    [Theory]
    [InlineData]
    [InlineData("graphql-ws")]
    [InlineData("mqtt", "wamp")]
    public async Task Without_a_known_subprotocol_the_socket_is_closed(params string[] protocols)
    {
        await using var client = await SocketClient.ConnectAsync(host.SocketUrl, protocols);

        Assert.Equal("close 4406 Subprotocol not acceptable", await client.ReceiveAsync());
        await host.AssertHealthyAsync();
    }

    [Theory]
    [InlineData("{", "close 4400 The message is not valid JSON.")]
    [InlineData("", "close 4400 The message is not valid JSON.")]
    [InlineData("{} {}", "close 4400 The message is not valid JSON.")]
    [InlineData("[]", "close 4400 A message is a JSON object.")]
    [InlineData("\"ping\"", "close 4400 A message is a JSON object.")]
    [InlineData("{}", "close 4400 The member `type` is missing.")]
    [InlineData("{\"type\":1}", "close 4400 The member `type` names no message of a client.")]
    [InlineData("{\"type\":\"start\"}", "close 4400 The member `type` names no message of a client.")]
    [InlineData("{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}", "close 4400 The member `type` names no message of a client.")]
    [InlineData("{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ hello }\"}}", "close 4400 The member `id` is missing.")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ hello }\"}}", "close 4400 The member `id` is missing.")]
    [InlineData("{\"type\":\"subscribe\",\"id\":7,\"payload\":{\"query\":\"{ hello }\"}}", "close 4400 The member `id` must be a string.")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\"}", "close 4400 The member `payload` is missing.")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":\"{ hello }\"}", "close 4400 The member `payload` must be a JSON object.")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}", "close 4400 The request must have a parameter `query` or `id`.")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":1}}", "close 4400 Invalid GraphQL Request. `query` must be a string or null, but a number was sent.")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"\\ud800\"}}", "close 4400 The message is not valid JSON.")]
    [InlineData("{\"type\":\"complete\"}", "close 4400 The member `id` is missing.")]
    [InlineData("{\"type\":\"connection_init\"}", "close 4429 Too many initialisation requests")]
    public async Task A_message_that_breaks_the_protocol_closes_the_socket(string message, string close)
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SendAsync(message);

        Assert.Equal(close, await client.ReceiveAsync());
        await host.AssertHealthyAsync();
    }

    [Fact]
    public async Task Text_that_is_not_utf8_closes_that_socket_only()
    {
        await using var other = await SocketClient.InitialiseAsync(host.SocketUrl);
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SendAsync([0x7B, 0xFF, 0x7D], WebSocketMessageType.Text);

        // The frame with 1007 can be overtaken by the end of the connection.
        Assert.Contains(await client.ReceiveAsync(), new[] { "close 1007", "reset" });
        await other.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await other.ReceiveAsync());
        await host.AssertHealthyAsync();
    }

    [Fact]
    public async Task A_binary_message_closes_the_socket()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SendAsync("""{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary);

        Assert.Equal("close 4400 A message is text.", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_message_in_pieces_is_one_message()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SendAsync("{\"type\":"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: false);
        await client.SendAsync("\"ping\"}"u8.ToArray(), WebSocketMessageType.Text);

        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_message_larger_than_a_request_may_be_closes_the_socket()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SendAsync(new string(' ', GraphQLHost.MaxRequestSize + 1));

        Assert.Equal("close 1009 Message too big", await client.ReceiveAsync());
        await host.AssertHealthyAsync();
    }

    [Fact]
    public async Task An_operation_before_the_acknowledgement_is_unauthorized()
    {
        await using var client = await SocketClient.ConnectAsync(host.SocketUrl, "graphql-transport-ws");
        await client.SubscribeAsync("1", "{ hello }");

        Assert.Equal("close 4401 Unauthorized", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_client_that_does_not_initialise_is_closed()
    {
        var impatient = new ImpatientHost();
        await impatient.InitializeAsync();
        await using (var client = await SocketClient.ConnectAsync(impatient.SocketUrl, "graphql-transport-ws"))
        {
            Assert.Equal("close 4408 Connection initialisation timeout", await client.ReceiveAsync());
        }

        await impatient.DisposeAsync();
    }

    [Fact]
    public async Task A_ping_is_answered_even_before_the_acknowledgement()
    {
        await using var client = await SocketClient.ConnectAsync(host.SocketUrl, "graphql-transport-ws");
        await client.SendAsync("""{"type":"pong","payload":{"a":1}}""");
        await client.SendAsync("""{"type":"ping","payload":{"a":1}}""");

        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }
}
