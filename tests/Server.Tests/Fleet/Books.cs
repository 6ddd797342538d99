using System.Globalization;

namespace Server.Tests.Fleet;

/// <summary>Compares what customers were told with what the database holds.</summary>
internal static class Books
{
    /// <summary>Everything that was acknowledged is there, once, and nothing else is; no invariant is broken.</summary>
    public static async Task AssertAgreeAsync(this FleetShop shop, ShoppingLoad load)
    {
        var told = load.Acknowledged.ToLookup(a => a.Purchase.Type, a => a.Id);
        foreach (var (type, rows) in new[]
        {
            ("Order", "`order` WHERE status = 'COMPLETED'"), ("BalanceTransaction", "balance_transaction WHERE transaction_type = 'CHARGE' AND id > 16"), ("Coupon", "coupon"),
        })
        {
            var kept = (await shop.QueryAsync($"SELECT id FROM {rows} ORDER BY id")).Select(line => long.Parse(line, CultureInfo.InvariantCulture));
            Assert.Equal(kept, told[type].Order());
        }

        var answers = await shop.QueryAsync("""
            SELECT CONCAT(subject, ' ', `key`, ' ', COALESCE(
                JSON_VALUE(result, '$.value.order.id'), JSON_VALUE(result, '$.value.id'), JSON_VALUE(result, '$.value.transaction.id')))
            FROM idempotency_key
            """);
        Assert.Equal(answers.Order(), load.Acknowledged.Select(a => $"{a.Purchase.User} {a.Purchase.Key} {a.Id}").Order());
        await shop.AssertNoViolationsAsync();
    }
}
