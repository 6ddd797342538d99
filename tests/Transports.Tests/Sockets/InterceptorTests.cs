using HotChocolate.AspNetCore;
using HotChocolate.Execution.Configuration;
using HotChocolate.Transports.Server;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Transports.Sockets;

public sealed class InterceptorTests(InterceptorTests.Host host) : IClassFixture<InterceptorTests.Host>
{
    [Fact]
    public async Task The_user_of_connection_init_is_the_user_of_every_operation()
    {
        await using var client = await SocketClient.ConnectAsync(host.SocketUrl, "graphql-transport-ws");
        await client.SendAsync("""{"type":"connection_init","payload":{"token":"ada"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        await client.SubscribeAsync("1", "{ caller }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"caller":"ada"}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task The_user_of_another_socket_is_another()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("1", "{ caller }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"caller":null}}}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("mallory", "close 4403 The token is not valid.")]
    [InlineData("crash", "close 1011 Internal server error")]
    public async Task A_client_can_be_refused(string token, string close)
    {
        await using var client = await SocketClient.ConnectAsync(host.SocketUrl, "graphql-transport-ws");
        await client.SendAsync($$"""{"type":"connection_init","payload":{"token":"{{token}}"} }""");

        Assert.Equal(close, await client.ReceiveAsync());
    }

    [Fact]
    public async Task An_operation_can_be_refused()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("forbidden", "{ hello }");

        Assert.Equal("""{"id":"forbidden","type":"error","payload":[{"message":"Not this one."}]}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task The_payload_of_a_pong_can_be_given()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SendAsync("""{"type":"ping","payload":{"echo":"x"}}""");

        Assert.Equal("""{"type":"pong","payload":{"echo":"x"}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task The_end_of_operations_and_sockets_is_told()
    {
        var interceptor = (TokenInterceptor)host.Application.Services.GetRequiredKeyedService<ISocketSessionInterceptor>("_Default");
        var (completed, closed) = (interceptor.Completed, interceptor.Closed);
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        await client.SubscribeAsync("1", "subscription { onQuiet }");
        await client.ReceiveAsync();
        client.Abort();

        await Eventually.IsTrueAsync(() => interceptor.Completed > completed && interceptor.Closed > closed, () => "both should be told");
    }

    [Fact]
    public async Task A_request_over_http_has_the_user_that_an_interceptor_gave_it()
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, """{"query":"{ caller }"}""");

        Assert.Equal("""{"data":{"caller":"grace"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_request_over_http_can_be_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Url + "?query={hello}");
        request.Headers.Add("X-Refuse", "1");
        using var response = await host.Client.SendGraphQLAsync(request, null);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("""{"errors":[{"message":"Not you."}]}""", await response.Content.ReadAsStringAsync());
    }

    public sealed class Host : GraphQLHost
    {
        protected override void Configure(IRequestExecutorBuilder schema) => schema
            .AddSocketSessionInterceptor<TokenInterceptor>()
            .AddHttpRequestInterceptor((context, _, _, _) =>
            {
                context.User = TokenInterceptor.CreateUser("grace");
                return context.Request.Headers.ContainsKey("X-Refuse") ? throw new GraphQLException("Not you.") : default;
            });
    }
}
