using System.Text.Json.Nodes;

namespace Schema.Tests;

/// <summary>The number of SELECT statements of a mutation with its payload.</summary>
public sealed class PayloadBudgetTests(Shop shop) : IClassFixture<Shop>
{
    [Theory]
    [InlineData("order { id status }", 0)]
    [InlineData("order { orderProducts { quantity unitPrice totalPrice } payment { status amount balanceAfter } }", 0)]
    [InlineData("order { orderProducts { product { name } } payment { id } }", 1)]
    [InlineData("order { user { name balance { currentBalance } } }", 2)]
    public async Task A_payload_reads_nothing_that_its_command_has_written(string payload, int budget)
    {
        // Products and the balance; of an order also the order with its lines and its payment. The idempotency record is read where there is a key.
        Assert.Equal(2 + budget, (await ReadsAsync(payload, "checkout(input: { items: [{ productId: PRODUCT, quantity: 1 }] })")).Count);
        Assert.Equal(2 + budget, (await ReadsAsync(payload, "placeOrder(input: { items: [{ productId: PRODUCT, quantity: 1 }] })")).Count);
        Assert.Equal(3 + budget, (await ReadsAsync(payload, "payOrder(input: { orderId: ORDER })")).Count);
        Assert.Equal(3 + budget, (await ReadsAsync(payload, "cancelOrder(input: { orderId: ORDER })")).Count);
    }

    /// <summary>The SELECT statements of a mutation; one that needs an order gets a new PENDING one.</summary>
    private async Task<IReadOnlyList<string>> ReadsAsync(string payload, string mutation)
    {
        var product = $"\"{Shop.Id("Product", 30)}\"";
        mutation = mutation.Replace("PRODUCT", product, StringComparison.Ordinal);
        if (mutation.Contains("ORDER", StringComparison.Ordinal))
        {
            var placed = await MutateAsync($"placeOrder(input: {{ items: [{{ productId: {product}, quantity: 1 }}] }})", "order { id }");
            mutation = mutation.Replace("ORDER", placed["order"]!["id"]!.ToJsonString(), StringComparison.Ordinal);
        }

        var statements = await shop.Statements.RecordAsync(() => MutateAsync(mutation, payload));
        return [.. statements.Where(s => s.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))];
    }

    private async Task<JsonNode> MutateAsync(string mutation, string payload)
    {
        var result = await shop.ExecuteAsync($"mutation {{ result: {mutation} {{ {payload} errors {{ __typename }} }} }}", user: 1);
        Assert.Null(result["errors"]);
        Assert.Null(result["data"]!["result"]!["errors"]);
        return result["data"]!["result"]!;
    }
}
