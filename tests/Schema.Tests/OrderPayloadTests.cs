using Microsoft.EntityFrameworkCore;

namespace Schema.Tests;

/// <summary>A payload shows the order as it was answered, whatever became of it since.</summary>
public sealed class OrderPayloadTests(Shop shop) : IClassFixture<Shop>
{
    private const string Place =
        """
        mutation($product: ID!, $key: String) {
          placeOrder(input: { items: [{ productId: $product, quantity: 2 }], idempotencyKey: $key }) { order { ...details } errors { __typename } }
        }
        fragment details on Order { id status version updatedAt totalAmount orderProducts { product { id } quantity totalPrice } payment { status amount } }
        """;

    private const string Pay = "mutation($id: ID!) { payOrder(input: { orderId: $id }) { order { status payment { status amount } } errors { __typename } } }";

    private const string Read = "query($id: ID!) { orderById(id: $id) { status payment { status amount } } }";

    [Fact]
    public async Task An_order_that_was_paid_since_is_answered_as_PENDING_and_without_a_payment()
    {
        const long product = 41;
        await shop.SetStockAsync(product, 10);
        var variables = new { product = Shop.Id("Product", product), key = "first" };

        var first = await shop.ExecuteAsync(Place, variables, user: 1);
        var order = first["data"]!["placeOrder"]!["order"]!;
        var id = (string)order["id"]!;
        var paid = await shop.ExecuteAsync(Pay, new { id }, user: 1);
        var again = await shop.ExecuteAsync(Place, variables, user: 1);
        var read = await shop.ExecuteAsync(Read, new { id }, user: 1);

        Assert.Equal(("PENDING", null), ((string?)order["status"], order["payment"]));
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        var expected = $$$"""{"status":"COMPLETED","payment":{"status":"SUCCESS","amount":{{{order["totalAmount"]}}}}}""";
        Assert.Equal(expected, paid["data"]!["payOrder"]!["order"]!.ToJsonString());
        Assert.Equal(expected, read["data"]!["orderById"]!.ToJsonString());
        Assert.Equal(8, await shop.ReadAsync(c => c.Products.Where(p => p.Id == product).Select(p => p.StockQuantity).SingleAsync()));
    }

    [Fact]
    public async Task Mutations_of_one_request_each_show_the_order_as_they_answered_it()
    {
        const long product = 42;
        await shop.SetStockAsync(product, 10);
        var variables = new { product = Shop.Id("Product", product), key = "one request" };
        var id = (string)(await shop.ExecuteAsync(Place, variables, user: 2))["data"]!["placeOrder"]!["order"]!["id"]!;

        var result = await shop.ExecuteAsync(
            """
            mutation($id: ID!, $product: ID!, $key: String) {
              before: placeOrder(input: { items: [{ productId: $product, quantity: 2 }], idempotencyKey: $key }) { order { ...details } }
              payOrder(input: { orderId: $id }) { order { ...details } }
              after: placeOrder(input: { items: [{ productId: $product, quantity: 2 }], idempotencyKey: $key }) { order { ...details } }
            }
            fragment details on Order { status orderProducts { quantity } payment { status } }
            """,
            new { id, variables.product, variables.key },
            user: 2);

        const string pending = """{"order":{"status":"PENDING","orderProducts":[{"quantity":2}],"payment":null}}""";
        const string completed = """{"order":{"status":"COMPLETED","orderProducts":[{"quantity":2}],"payment":{"status":"SUCCESS"}}}""";
        Assert.Equal([pending, completed, pending], result["data"]!.AsObject().Select(r => r.Value!.ToJsonString()));
    }

    [Fact]
    public async Task The_payload_of_a_checkout_is_what_the_database_holds()
    {
        await shop.SetStockAsync(43, 10);
        await shop.SetStockAsync(44, 10);
        const string details =
            "fragment details on Order { id status version createdAt updatedAt totalAmount orderProducts { product { id } quantity unitPrice totalPrice } payment { id status amount balanceBefore balanceAfter failureReason createdAt } }";

        var result = await shop.ExecuteAsync(
            $$"""mutation($a: ID!, $b: ID!) { checkout(input: { items: [{ productId: $b, quantity: 1 }, { productId: $a, quantity: 3 }, { productId: $b, quantity: 1 }] }) { order { ...details } } } {{details}}""",
            new { a = Shop.Id("Product", 43), b = Shop.Id("Product", 44) },
            user: 3);

        var order = result["data"]!["checkout"]!["order"]!;
        Assert.Equal(
            [(Shop.Id("Product", 44), 2), (Shop.Id("Product", 43), 3)],
            order["orderProducts"]!.AsArray().Select(l => ((string)l!["product"]!["id"]!, (int)l["quantity"]!)));
        var read = await shop.ExecuteAsync($"query($id: ID!) {{ orderById(id: $id) {{ ...details }} }} {details}", new { id = (string)order["id"]! }, user: 3);
        Assert.Equal(read["data"]!["orderById"]!.ToJsonString(), order.ToJsonString());
    }
}
