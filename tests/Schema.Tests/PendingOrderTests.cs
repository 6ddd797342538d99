using System.Text.Json.Nodes;
using GraphCommerce.Schema.Common;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.EntityFrameworkCore;

namespace Schema.Tests;

public sealed class PendingOrderTests(Shop shop) : IClassFixture<Shop>
{
    private const string Watch = "subscription($id: ID!) { onOrderStatusChanged(orderId: $id) { previousStatus status } }";

    [Fact]
    public async Task A_subscriber_gets_the_present_status_and_then_the_payment()
    {
        var order = await PlaceAsync(user: 1, product: 21);
        await using var watch = await shop.ExecuteRequestAsync(Watch, new { id = order }, user: 1);
        await using var responses = watch.ExpectResponseStream().ReadResultsAsync().GetAsyncEnumerator();

        Assert.True(await responses.MoveNextAsync());
        Assert.Equal("""{"data":{"onOrderStatusChanged":{"previousStatus":null,"status":"PENDING"}}}""", responses.Current.ToJson(withIndentations: false));

        Assert.Equal("COMPLETED", (string?)(await PayAsync(user: 1, order))["order"]!["status"]);

        Assert.True(await responses.MoveNextAsync());
        Assert.Equal("""{"data":{"onOrderStatusChanged":{"previousStatus":"PENDING","status":"COMPLETED"}}}""", responses.Current.ToJson(withIndentations: false));
        await shop.AssertInvariantsHoldAsync();
    }

    [Fact]
    public async Task A_cancelled_order_gives_the_stock_back_and_can_no_longer_be_paid()
    {
        var order = await PlaceAsync(user: 2, product: 22);
        Assert.Equal(9, await StockAsync(22));

        var cancelled = await shop.ExecuteAsync(
            "mutation($id: ID!) { cancelOrder(input: { orderId: $id }) { order { status } errors { __typename } } }", new { id = order }, user: 2);
        Assert.Equal("FAILED", (string?)cancelled["data"]!["cancelOrder"]!["order"]!["status"]);
        Assert.Equal(10, await StockAsync(22));

        var payment = await PayAsync(user: 2, order);
        Assert.Equal("ORDER_STATUS", (string?)payment["errors"]![0]!["code"]);
        await shop.AssertInvariantsHoldAsync();
    }

    [Fact]
    public async Task An_order_of_somebody_else_does_not_exist()
    {
        var order = await PlaceAsync(user: 3, product: 23);

        var payment = await PayAsync(user: 4, order);

        Assert.Equal("ORDER_NOT_FOUND", (string?)payment["errors"]![0]!["code"]);
        Assert.Equal("PENDING", (string?)(await shop.ExecuteAsync("query($id: ID!) { orderById(id: $id) { status } }", new { id = order }, user: 3))["data"]!["orderById"]!["status"]);
    }

    [Fact]
    public async Task An_administrator_refunds_and_a_customer_does_not()
    {
        const string refund = "mutation($id: ID!) { refundOrder(input: { orderId: $id }) { order { status } errors { __typename } } }";
        var order = await PlaceAsync(user: 5, product: 24);
        var before = await BalanceAsync(5);
        await PayAsync(user: 5, order);

        Assert.Equal("AUTH_NOT_AUTHORIZED", (string?)(await shop.ExecuteAsync(refund, new { id = order }, user: 5))["errors"]![0]!["extensions"]!["code"]);
        var refunded = await shop.ExecuteAsync(refund, new { id = order }, user: 6, role: Roles.Administrator);

        Assert.Equal("FAILED", (string?)refunded["data"]!["refundOrder"]!["order"]!["status"]);
        Assert.Equal(before, await BalanceAsync(5));
        Assert.Equal(10, await StockAsync(24));
        await shop.AssertInvariantsHoldAsync();
    }

    private async Task<string> PlaceAsync(long user, long product)
    {
        await shop.SetStockAsync(product, 10);
        var result = await shop.ExecuteAsync(
            "mutation($id: ID!) { placeOrder(input: { items: [{ productId: $id quantity: 1 }] }) { order { id status } errors { __typename } } }",
            new { id = Shop.Id("Product", product) },
            user);
        Assert.Equal("PENDING", (string?)result["data"]!["placeOrder"]!["order"]!["status"]);
        return (string)result["data"]!["placeOrder"]!["order"]!["id"]!;
    }

    private async Task<JsonNode> PayAsync(long user, string order)
        => (await shop.ExecuteAsync(
            "mutation($id: ID!) { payOrder(input: { orderId: $id }) { order { status } errors { __typename ... on Error { code } } } }", new { id = order }, user))
            ["data"]!["payOrder"]!;

    private Task<int> StockAsync(long product) => shop.ReadAsync(c => c.Products.Where(p => p.Id == product).Select(p => p.StockQuantity).SingleAsync());

    private Task<int> BalanceAsync(long user) => shop.ReadAsync(c => c.Balances.Where(b => b.UserId == user).Select(b => b.CurrentBalance).SingleAsync());
}
