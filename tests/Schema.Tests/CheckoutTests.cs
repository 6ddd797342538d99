using System.Text.Json.Nodes;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.EntityFrameworkCore;

namespace Schema.Tests;

public sealed class CheckoutTests(Shop shop) : IClassFixture<Shop>
{
    private const string Checkout =
        """
        mutation($input: CheckoutInput!) {
          checkout(input: $input) {
            order { id status totalAmount finalAmount orderProducts { quantity unitPrice totalPrice } payment { status amount } }
            errors { __typename ... on Error { message code } ... on InsufficientStockError { productId requested available } }
          }
        }
        """;

    [Fact]
    public async Task Sixty_four_checkouts_of_thirty_two_left_give_thirty_two_orders()
    {
        const long product = 7;
        await shop.SetStockAsync(product, 32);

        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => CheckoutAsync(user: i % 20 + 1, product, quantity: 1))));

        var outcomes = results.CountBy(r => (string?)r["order"]?["status"] ?? (string)r["errors"]![0]!["__typename"]!).ToDictionary();
        Assert.Equal(new Dictionary<string, int> { ["COMPLETED"] = 32, ["InsufficientStockError"] = 32 }, outcomes);
        Assert.Equal(0, await shop.ReadAsync(c => c.Products.Where(p => p.Id == product).Select(p => p.StockQuantity).SingleAsync()));
        await shop.AssertInvariantsHoldAsync();
    }

    [Fact]
    public async Task An_error_has_the_reason_and_nothing_changes()
    {
        const long product = 8;
        await shop.SetStockAsync(product, 1);
        var before = await CountAsync();

        var result = await CheckoutAsync(user: 3, product, quantity: 2);

        Assert.Null(result["order"]);
        Assert.Equal(
            $$"""{"__typename":"InsufficientStockError","message":"2 were requested and 1 are in stock.","code":"INSUFFICIENT_STOCK","productId":"{{Shop.Id("Product", product)}}","requested":2,"available":1}""",
            result["errors"]![0]!.ToJsonString());
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task The_same_key_gets_the_same_answer()
    {
        const long product = 9;
        await shop.SetStockAsync(product, 10);

        var first = await CheckoutAsync(user: 4, product, quantity: 1, key: "same");
        var second = await CheckoutAsync(user: 4, product, quantity: 1, key: "same");
        var other = await CheckoutAsync(user: 4, product, quantity: 2, key: "same");

        Assert.Equal("COMPLETED", (string?)first["order"]!["status"]);
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", (string?)other["errors"]![0]!["code"]);
        Assert.Equal(9, await shop.ReadAsync(c => c.Products.Where(p => p.Id == product).Select(p => p.StockQuantity).SingleAsync()));
    }

    [Fact]
    public async Task A_subscriber_gets_the_present_status_of_an_order_at_once()
    {
        const long product = 10;
        await shop.SetStockAsync(product, 10);
        var order = (string)(await CheckoutAsync(user: 5, product, quantity: 1))["order"]!["id"]!;

        await using var result = await shop.ExecuteRequestAsync(
            "subscription($id: ID!) { onOrderStatusChanged(orderId: $id) { status previousStatus order { id } } }", new { id = order }, user: 5);
        await foreach (var response in result.ExpectResponseStream().ReadResultsAsync())
        {
            Assert.Equal(
                $$$$$"""{"data":{"onOrderStatusChanged":{"status":"COMPLETED","previousStatus":null,"order":{"id":"{{{{{order}}}}}"}}}}""",
                response.ToJson(withIndentations: false));
            break;
        }
    }

    [Fact]
    public async Task A_subscriber_of_all_own_orders_sees_a_checkout_and_a_stranger_does_not()
    {
        const long product = 11;
        await shop.SetStockAsync(product, 10);
        const string subscription = "subscription { onMyOrdersChanged { status order { user { id } } } }";
        await using var mine = await shop.ExecuteRequestAsync(subscription, user: 6);
        await using var others = await shop.ExecuteRequestAsync(subscription, user: 7);

        await CheckoutAsync(user: 6, product, quantity: 1);
        await CheckoutAsync(user: 7, product, quantity: 1);

        Assert.Contains(Shop.Id("User", 6), await FirstAsync(mine), StringComparison.Ordinal);
        Assert.Contains(Shop.Id("User", 7), await FirstAsync(others), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_of_somebody_else_cannot_be_watched()
    {
        var order = await shop.ReadAsync(c => c.Orders.Where(o => o.UserId == 1).Select(o => o.Id).FirstAsync());

        await using var result = await shop.ExecuteRequestAsync(
            "subscription($id: ID!) { onOrderStatusChanged(orderId: $id) { status } }", new { id = Shop.Id("Order", order) }, user: 2);

        Assert.Contains("ORDER_NOT_FOUND", await FirstAsync(result), StringComparison.Ordinal);
    }

    private static async Task<string> FirstAsync(IExecutionResult result)
    {
        await foreach (var response in result.ExpectResponseStream().ReadResultsAsync())
        {
            return response.ToJson();
        }

        return "";
    }

    private static object Input(long product, int quantity, string? key)
        => new { items = new[] { new { productId = Shop.Id("Product", product), quantity } }, idempotencyKey = key };

    private async Task<JsonNode> CheckoutAsync(long user, long product, int quantity, string? key = null)
    {
        var result = await shop.ExecuteAsync(Checkout, new { input = Input(product, quantity, key) }, user);
        Assert.Null(result["errors"]);
        return result["data"]!["checkout"]!;
    }

    private Task<(int, int, int, int)> CountAsync() => shop.ReadAsync(async c =>
        (await c.Orders.CountAsync(), await c.Payments.CountAsync(), await c.BalanceTransactions.CountAsync(), await c.Products.SumAsync(p => p.StockQuantity)));
}
