using GraphCommerce.Schema.Common;

namespace Schema.Tests;

/// <summary>The number of SQL statements of a query does not depend on the size of its pages.</summary>
public sealed class StatementBudgetTests(Shop shop) : IClassFixture<Shop>
{
    [Theory]
    [InlineData("query($n: Int) { products(first: $n) { nodes { id name price } pageInfo { hasNextPage } } }", 1)]
    [InlineData("query($n: Int) { products(first: $n) { totalCount nodes { id } } }", 1)]
    [InlineData("query($n: Int) { users(first: $n) { nodes { orders(first: 2) { totalCount nodes { id } } } } }", 3)]
    [InlineData("query($n: Int) { couponEvents(first: $n) { nodes { id remainingQuantity } } }", 1)]
    [InlineData("query($n: Int!) { popularProducts(days: 5, top: $n) { rank product { name } } }", 2)]
    [InlineData("query($n: Int) { orders(first: $n) { nodes { user { name balance { currentBalance } } payment { amount } coupon { couponEvent { name } } orderProducts { product { name } } } } }", 8)]
    [InlineData("query($n: Int) { users(first: $n) { nodes { balance { currentBalance } orders(first: 3) { nodes { id payment { amount } } } coupons(first: 2) { nodes { couponEvent { name } } } balanceTransactions(first: 2) { nodes { amount } } } } }", 7)]
    [InlineData("query($n: Int) { me { name orders(first: $n) { nodes { orderProducts { product { name } } user { id } } } } }", 4)]
    public async Task A_query_costs_the_same_number_of_statements_whatever_its_page_size(string query, int budget)
    {
        foreach (var size in new[] { 1, 20, 50 })
        {
            var statements = await shop.Statements.RecordAsync(async () =>
            {
                var result = await shop.ExecuteAsync(query, new { n = size }, user: 1, role: Roles.Administrator);
                Assert.Null(result["errors"]);
            });

            // What is on a page of one may have, for example, no coupon.
            Assert.True(size == 1 ? statements.Count <= budget : statements.Count == budget, $"{statements.Count} statements for {size}:\n{string.Join("\n\n", statements)}");
        }
    }

    [Fact]
    public async Task An_introspection_costs_no_statement()
        => Assert.Empty(await shop.Statements.RecordAsync(() => shop.ExecuteAsync("{ __schema { types { name } } }")));
}
