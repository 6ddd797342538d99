using System.Text.Json.Nodes;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Schema.Common;
using Microsoft.EntityFrameworkCore;

namespace Schema.Tests;

/// <summary>Commands belong to the issuer and the subject of the token.</summary>
public sealed class CallerTests(Shop shop) : IClassFixture<Shop>
{
    private const string Issuer = "https://identity.example";
    private const string AdministratorId = "3f2b8c1e-6f0a-4d4b-9d57-0a3f6d1c2b9e";
    private const string Refund =
        "mutation($id: ID!, $key: String) { refundOrder(input: { orderId: $id, idempotencyKey: $key }) { order { id status updatedAt payment { status } } errors { __typename } } }";

    private const string Charge = "mutation { chargeBalance(input: { amount: 1000 }) { balance { currentBalance } errors { __typename } } }";

    public static TheoryData<string?, string?> RefusedCallers => new()
    {
        { null, null },
        { "", null },
        { new string('1', Caller.MaximumLength + 1), null },
        { "1", new string('i', Caller.MaximumLength + 1) },
    };

    [Fact]
    public async Task An_administrator_whose_subject_is_no_number_refunds_once_with_one_key_and_is_recorded()
    {
        const long customer = 2;
        const long product = 31;
        await shop.SetStockAsync(product, 10);
        var before = await BalanceAsync(customer);
        var (orderId, order) = await CheckoutAsync(customer, product);
        var administrator = Shop.Principal(AdministratorId, Roles.Administrator, Issuer);

        var first = await shop.ExecuteAsync(Refund, new { id = order, key = "refund" }, administrator);
        var second = await shop.ExecuteAsync(Refund, new { id = order, key = "refund" }, administrator);
        var other = await shop.ExecuteAsync(Refund, new { id = order, key = "refund" }, Shop.Principal(AdministratorId, Roles.Administrator, "https://other.example"));

        var refunded = first["data"]!["refundOrder"]!["order"]!;
        Assert.Equal((order, "FAILED", "SUCCESS"), ((string?)refunded["id"], (string?)refunded["status"], (string?)refunded["payment"]!["status"]));
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal("OrderStatusError", (string?)other["data"]!["refundOrder"]!["errors"]![0]!["__typename"]);
        Assert.Equal(1, await shop.ReadAsync(c => c.BalanceTransactions.CountAsync(t => t.UserId == customer && t.TransactionType == BalanceTransactionType.Refund)));
        Assert.Equal(before, await BalanceAsync(customer));
        Assert.Equal(10, await shop.ReadAsync(c => c.Products.Where(p => p.Id == product).Select(p => p.StockQuantity).SingleAsync()));
        var action = await shop.ReadAsync(c => c.AdminActions.SingleAsync(a => a.RowId == orderId));
        Assert.Equal(
            (Issuer, AdministratorId, "refundOrder", "Order", """{"status":"COMPLETED"}""", """{"status":"FAILED"}"""),
            (action.Issuer, action.Subject, action.Action, action.RowType, action.Before, action.After));
        await shop.AssertInvariantsHoldAsync();
    }

    [Fact]
    public async Task An_administrator_may_have_an_issuer_and_a_subject_of_255_characters()
    {
        await shop.SetStockAsync(32, 10);
        var (orderId, order) = await CheckoutAsync(user: 3, product: 32);
        var (issuer, subject) = (new string('i', Caller.MaximumLength), new string('s', Caller.MaximumLength));

        var refunded = await shop.ExecuteAsync(Refund, new { id = order, key = "long" }, Shop.Principal(subject, Roles.Administrator, issuer));

        Assert.Equal("FAILED", (string?)refunded["data"]!["refundOrder"]!["order"]!["status"]);
        Assert.Equal((issuer, subject), await shop.ReadAsync(async c => await c.AdminActions.SingleAsync(a => a.RowId == orderId) is var a ? (a.Issuer, a.Subject) : default));
    }

    [Theory]
    [MemberData(nameof(RefusedCallers))]
    public async Task An_administrator_needs_a_subject_and_no_claim_is_longer_than_255_characters(string? subject, string? issuer)
    {
        await shop.SetStockAsync(33, 10);
        var (_, order) = await CheckoutAsync(user: 4, product: 33);
        var before = await CountAsync();

        AssertRefused(await shop.ExecuteAsync(Refund, new { id = order, key = "k" }, Shop.Principal(subject, Roles.Administrator, issuer)));

        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [MemberData(nameof(RefusedCallers))]
    [InlineData(AdministratorId, Issuer)]
    [InlineData("-1", null)]
    [InlineData("1.0", null)]
    [InlineData("99999999999999999999", null)]
    public async Task A_customer_needs_a_user_id_as_subject_and_no_claim_is_longer_than_255_characters(string? subject, string? issuer)
    {
        var before = await CountAsync();

        AssertRefused(await shop.ExecuteAsync(Charge, null, Shop.Principal(subject, Roles.Customer, issuer)));

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_customer_may_have_an_issuer_of_255_characters()
    {
        var before = await BalanceAsync(5);

        var charged = await shop.ExecuteAsync(Charge, null, Shop.Principal("5", Roles.Customer, new string('i', Caller.MaximumLength)));

        Assert.Equal(before + 1000, (int?)charged["data"]!["chargeBalance"]!["balance"]!["currentBalance"]);
    }

    private static void AssertRefused(JsonNode result)
    {
        Assert.Null(result["data"]);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (string?)Assert.Single(result["errors"]!.AsArray())!["extensions"]!["code"]);
    }

    private async Task<(long OrderId, string Order)> CheckoutAsync(long user, long product)
    {
        var result = await shop.ExecuteAsync(
            "mutation($id: ID!) { checkout(input: { items: [{ productId: $id, quantity: 1 }] }) { order { id status } } }", new { id = Shop.Id("Product", product) }, user);
        Assert.Equal("COMPLETED", (string?)result["data"]!["checkout"]!["order"]!["status"]);
        return (await shop.ReadAsync(c => c.Orders.Where(o => o.UserId == user).MaxAsync(o => o.Id)), (string)result["data"]!["checkout"]!["order"]!["id"]!);
    }

    private Task<int> BalanceAsync(long user) => shop.ReadAsync(c => c.Balances.Where(b => b.UserId == user).Select(b => b.CurrentBalance).SingleAsync());

    private Task<(int, int, int)> CountAsync() => shop.ReadAsync(async c =>
        (await c.BalanceTransactions.CountAsync(), await c.AdminActions.CountAsync(), await c.Balances.SumAsync(b => b.CurrentBalance)));
}
