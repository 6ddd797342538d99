using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphCommerce.Data;
using GraphCommerce.Schema;
using GraphCommerce.Schema.Common;
using GraphCommerce.Server.GraphQL;
using GraphCommerce.Server.Redis;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Server.Tests.Redis;

/// <summary>One of several servers over one database and one Redis, without HTTP around it.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    private readonly IHost _host;

    private ShopServer(IHost host) => _host = host;

    public RedisGateway Gateway => Get<RedisGateway>();

    private IServiceProvider Services => _host.Services;

    public static async Task<ShopServer> StartAsync(Dictionary<string, string?> settings, Dictionary<string, string?>? more = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection(more ?? []);
        builder.Services.AddCommerceData(builder.Configuration);
        builder.Services.AddRedis(builder.Configuration);
        builder.Services.AddGraphQLServer(disableDefaultSecurity: true).AddCommerceSchema().AddCommerceTopics(builder.Configuration);
        var server = new ShopServer(builder.Build());
        await server._host.StartAsync();
        return server;
    }

    public T Get<T>()
        where T : notnull
        => Services.GetRequiredService<T>();

    public async Task<JsonNode> ExecuteAsync(string query, object? variables = null, long user = 1, string role = Roles.Customer)
    {
        await using var result = await ExecuteRequestAsync(query, variables, user, role);
        return JsonNode.Parse(result.ToJson())!;
    }

    public async Task<string> PlaceAsync(long user = 1)
    {
        var answer = await ExecuteAsync(
            "mutation($p: ID!) { placeOrder(input: { items: [{ productId: $p, quantity: 1 }] }) { order { id } errors { __typename } } }",
            new { p = NodeId("Product", 1) }, user);
        return (string)answer["data"]!["placeOrder"]!["order"]!["id"]!;
    }

    public async Task PayAsync(string order, long user = 1)
    {
        var answer = await ExecuteAsync(
            "mutation($id: ID!) { payOrder(input: { orderId: $id }) { order { status } errors { __typename } } }", new { id = order }, user);
        Assert.Equal("COMPLETED", (string?)answer["data"]!["payOrder"]!["order"]!["status"]);
    }

    public async Task RefundAsync(string order)
    {
        var answer = await ExecuteAsync(
            "mutation($id: ID!) { refundOrder(input: { orderId: $id }) { order { status } errors { __typename } } }",
            new { id = order }, role: Roles.Administrator);
        Assert.Equal("FAILED", (string?)answer["data"]!["refundOrder"]!["order"]!["status"]);
    }

    public async Task<Watch> WatchOrderAsync(string order, long user = 1) => new(await ExecuteRequestAsync(
        "subscription($id: ID!) { onOrderStatusChanged(orderId: $id) { previousStatus status order { id } } }", new { id = order }, user, Roles.Customer));

    public async Task<Watch> WatchUserAsync(long user = 1)
        => new(await ExecuteRequestAsync("subscription { onMyOrdersChanged { previousStatus status order { id } } }", null, user, Roles.Customer));

    /// <summary>The ranking of the last three days: "quantity x product" for each place.</summary>
    public async Task<string> RankAsync()
    {
        var answer = await ExecuteAsync("{ popularProducts { rank salesQuantity product { id } } }");
        Assert.Null(answer["errors"]);
        return string.Join(", ", answer["data"]!["popularProducts"]!.AsArray().Select(place => $"{place!["salesQuantity"]} x {place["product"]!["id"]}"));
    }

    public static string NodeId(string type, long key)
        => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}:{key}")));

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private async Task<IExecutionResult> ExecuteRequestAsync(string query, object? variables, long user, string role)
    {
        var executor = await Services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim("sub", user.ToString(CultureInfo.InvariantCulture)), new Claim("role", role)], "test", "sub", "role"));
        var request = OperationRequestBuilder.New().SetDocument(query).SetGlobalState(nameof(ClaimsPrincipal), principal);
        if (variables is not null)
        {
            request.SetVariableValues(JsonSerializer.Serialize(variables));
        }

        return await executor.ExecuteAsync(request.Build());
    }
}

/// <summary>A subscription that is read step by step.</summary>
internal sealed class Watch(IExecutionResult result) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<OperationResult> _responses = result.ExpectResponseStream().ReadResultsAsync().GetAsyncEnumerator();
    private int _readIndex = -1;
    private Task<bool> _moving = Task.FromResult(true);

    /// <summary>The next change: <c>PENDING > COMPLETED</c>, or <c>> COMPLETED</c> where it is the present status.</summary>
    public async Task<string> NextAsync()
    {
        _moving = _responses.MoveNextAsync().AsTask();
        Assert.True(await _moving.WaitAsync(Eventually.Patience));
        var response = JsonNode.Parse(_responses.Current.ToJson())!;
        Assert.Null(response["errors"]);
        var change = response["data"]!.AsObject().Single().Value!;
        return $"{(string?)change["previousStatus"]} > {(string?)change["status"]}".TrimStart();
    }

    /// <summary>
    /// Reads until the order has the status. What comes before it depends on whether a change came by the topic or, after a gap, from the database; but an
    /// order's status only moves on, and each is delivered once.
    /// </summary>
    public async Task ReadToAsync(string status)
    {
        string[] inOrder = ["PENDING", "COMPLETED", "FAILED"];
        string read;
        do
        {
            read = (await NextAsync()).Split("> ")[1];
            Assert.True(Array.IndexOf(inOrder, read) > _readIndex, $"{read} after {string.Join(", ", inOrder[..(_readIndex + 1)])}");
            _readIndex = Array.IndexOf(inOrder, read);
        }
        while (read != status);
    }

    public async ValueTask DisposeAsync()
    {
        await result.DisposeAsync();
        await ((Task)_moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _responses.DisposeAsync();
    }
}
