using System.Net;
using System.Net.Sockets;
using System.Text;
using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Http;

public sealed class LargeRequestTests(GraphQLHost host) : IClassFixture<GraphQLHost>
{
    [Fact]
    public async Task A_body_as_large_as_allowed_is_read()
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, CreateRequest(GraphQLHost.MaxRequestSize));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(GraphQLHost.MaxRequestSize + 1)]
    [InlineData(10 * 1024 * 1024)]
    public async Task A_larger_body_is_refused(int size)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, CreateRequest(size));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("The request is larger than 2097152 bytes.", await ErrorAssert.HasCodeAsync(response, "HC0010"));
        await host.AssertHealthyAsync();
    }

    [Fact]
    public async Task A_larger_body_of_unknown_length_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Url)
        {
            Content = new StreamContent(new MemoryStream(CreateRequest(GraphQLHost.MaxRequestSize + 1))),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;
        using var response = await host.Client.SendGraphQLAsync(request, null);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await ErrorAssert.HasCodeAsync(response, "HC0010");
        await host.AssertHealthyAsync();
    }

    [Fact]
    public async Task A_client_that_goes_away_in_the_middle_of_its_body_harms_nobody()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, host.Url.Port);
            var half = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"query\":";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(half));
        }

        await host.AssertHealthyAsync();
        host.Log.AssertEmpty();
    }

    [Fact]
    public async Task A_resolver_is_cancelled_when_its_client_goes_away()
    {
        using var gone = new CancellationTokenSource();
        using var content = new StringContent("""{"query":"{ wait }"}""", Encoding.UTF8, "application/json");
        var response = host.Client.PostAsync(host.Url, content, gone.Token);
        await host.Gauge.WaitForRunningAsync(1);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => response);
        await host.Gauge.WaitForRunningAsync(0);
        await host.AssertHealthyAsync();
        host.Log.AssertEmpty();
    }

    private static byte[] CreateRequest(int size)
    {
        const string Start = """{"query":"{ hello }","ignored":" """;
        return Encoding.ASCII.GetBytes(Start.PadRight(size - 2, 'x') + "\"}");
    }
}
