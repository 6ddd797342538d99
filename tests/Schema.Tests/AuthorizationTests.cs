using System.Text.Json.Nodes;
using GraphCommerce.Schema.Common;
using Microsoft.EntityFrameworkCore;

namespace Schema.Tests;

/// <summary>Who may do and see what: visitor, owner, another customer, administrator.</summary>
public sealed class AuthorizationTests(Shop shop) : IClassFixture<Shop>
{
    private const long Owner = 1;
    private const long Stranger = 2;

    public static TheoryData<string> AdministratorQueries =>
    [
        "{ users { nodes { id } } }",
        "{ orders { nodes { id } } }",
    ];

    public static TheoryData<string> CustomerMutations =>
    [
        "mutation { chargeBalance(input: { amount: 1000 }) { errors { __typename } } }",
        $$"""mutation { issueCoupon(input: { couponEventId: "{{Shop.Id("CouponEvent", 1)}}" }) { errors { __typename } } }""",
        "mutation { checkout(input: { items: [] }) { errors { __typename } } }",
    ];

    [Theory]
    [MemberData(nameof(AdministratorQueries))]
    public async Task What_is_for_administrators_is_refused_to_everybody_else(string query)
    {
        Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(await shop.ExecuteAsync(query)));
        Assert.Equal("AUTH_NOT_AUTHORIZED", Code(await shop.ExecuteAsync(query, user: Owner)));
        Assert.Null((await shop.ExecuteAsync(query, user: Stranger, role: Roles.Administrator))["errors"]);
    }

    [Theory]
    [MemberData(nameof(CustomerMutations))]
    public async Task Only_customers_spend_and_take(string mutation)
    {
        Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(await shop.ExecuteAsync(mutation)));
        Assert.Equal("AUTH_NOT_AUTHORIZED", Code(await shop.ExecuteAsync(mutation, user: Owner, role: Roles.Administrator)));
        Assert.Null((await shop.ExecuteAsync(mutation, user: Owner))["errors"]);
    }

    [Theory]
    [InlineData("User")]
    [InlineData("Order")]
    [InlineData("Coupon")]
    [InlineData("BalanceTransaction")]
    [InlineData("Payment")]
    public async Task What_belongs_to_a_user_does_not_exist_for_others(string type)
    {
        var id = Shop.Id(type, await FindOwnedKeyAsync(type));
        const string query = "query($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { id } }";

        foreach (var (user, role, isSeen) in new[] { (default(long?), Roles.Customer, false), (Stranger, Roles.Customer, false), (Owner, Roles.Customer, true), (Stranger, Roles.Administrator, true) })
        {
            var result = await shop.ExecuteAsync(query, new { id }, user, role);

            Assert.Null(result["errors"]);
            Assert.Equal(isSeen ? id : null, (string?)result["data"]!["node"]?["id"]);
            Assert.Equal(isSeen ? id : null, (string?)result["data"]!["nodes"]![0]?["id"]);
        }
    }

    [Theory]
    [InlineData("Product")]
    [InlineData("CouponEvent")]
    public async Task Products_and_coupon_events_are_public(string type)
        => Assert.Equal(type, (string?)(await shop.ExecuteAsync("query($id: ID!) { node(id: $id) { __typename } }", new { id = Shop.Id(type, 1) }))["data"]!["node"]!["__typename"]);

    [Fact]
    public async Task Me_is_the_signed_in_user_and_is_refused_to_visitors()
    {
        Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(await shop.ExecuteAsync("{ me { id } }")));
        Assert.Equal(Shop.Id("User", Owner), (string?)(await shop.ExecuteAsync("{ me { id } }", user: Owner))["data"]!["me"]!["id"]);
    }

    private static string? Code(JsonNode result) => (string?)result["errors"]![0]!["extensions"]!["code"];

    private Task<long> FindOwnedKeyAsync(string type) => shop.ReadAsync(context => type switch
    {
        "User" => Task.FromResult(Owner),
        "Order" => context.Orders.Where(o => o.UserId == Owner).Select(o => o.Id).FirstAsync(),
        "Coupon" => context.Coupons.Where(c => c.UserId == Owner).Select(c => c.Id).FirstAsync(),
        "BalanceTransaction" => context.BalanceTransactions.Where(t => t.UserId == Owner).Select(t => t.Id).FirstAsync(),
        "Payment" => context.Payments.Where(p => context.Orders.Any(o => o.Id == p.OrderId && o.UserId == Owner)).Select(p => p.Id).FirstAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    });
}
