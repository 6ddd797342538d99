using GraphCommerce.Data.Seeding;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Auditing;

/// <summary>Each rule is broken by hand in a sound shop, and found.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private TestShop _shop = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.StartAsync(start: false);
        await _shop.Get<SeedService>().SeedAsync(new() { Products = 40, Users = 8, Days = 4, OrdersPerDay = 20 }, default);
        Assert.Empty(await _shop.AuditAsync());
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Theory]
    [InlineData("UPDATE balance_transaction SET amount = amount + 1 WHERE id = 3", "a ledger row's balance after is its balance before with the amount")]
    [InlineData("UPDATE balance_transaction SET balance_before = balance_before + 1, amount = amount + 1 WHERE id = (SELECT MAX(id) FROM balance_transaction WHERE transaction_type = 'USE')", "a ledger row begins where the user's row before it ended")]
    [InlineData("UPDATE balance SET current_balance = current_balance - 1 WHERE user_id = 2", "a balance is what the user's last ledger row left")]
    [InlineData("UPDATE product SET stock_quantity = stock_quantity - 1 WHERE id = 4", "a product's stock is what was received less what was sold and is reserved")]
    [InlineData("UPDATE product SET status = 'OUT_OF_STOCK' WHERE id = 4", "a product is out of stock exactly if none is left, unless it is inactive")]
    [InlineData("UPDATE coupon_event SET issued_quantity = issued_quantity + 1 WHERE id = 2", "a coupon event's issued quantity is the number of its coupons")]
    [InlineData("UPDATE coupon SET status = 'AVAILABLE' WHERE id = (SELECT MIN(id) FROM coupon WHERE status = 'USED')", "a coupon is used exactly if one paid or pending order holds it")]
    [InlineData("UPDATE payment SET amount = amount + 1 WHERE order_id = 5", "a completed order has one successful payment of its final amount")]
    [InlineData("UPDATE payment SET balance_before = balance_before + 1 WHERE order_id = 5", "successful payments and ledger rows of use are the same")]
    [InlineData("INSERT INTO balance_transaction (user_id, transaction_type, amount, balance_before, balance_after, created_at) SELECT user_id, 'REFUND', 5, current_balance, current_balance + 5, '2026-03-10' FROM balance WHERE id = 1", "what was refunded is what failed orders had paid")]
    [InlineData("DELETE FROM data_transfer WHERE id = 1", "a completed order has both its data transfers")]
    [InlineData("UPDATE `order` SET total_amount = total_amount + 1, final_amount = final_amount + 1 WHERE id = 5", "an order's total is the sum of its lines")]
    [InlineData("UPDATE sales_statistics SET sales_amount = sales_amount + 1 WHERE id = 1", "the statistics of 2026-03-06 are the sums of that day's completed lines")]
    [InlineData("INSERT INTO idempotency_key (issuer, subject, `key`, operation, request_hash, result, created_at) VALUES ('', '1', 'k', 'checkout', 'h', '{\"value\":{\"order\":{\"id\":999}}}', '2026-03-10')", "an idempotency key's order exists, is its owner's, and is no other key's")]
    [InlineData("INSERT INTO idempotency_key (issuer, subject, `key`, operation, request_hash, result, created_at) SELECT '', user_id, CONCAT('k', n), 'issueCoupon', 'h', '{\"value\":{\"id\":1}}', '2026-03-10' FROM coupon, (SELECT 1 AS n UNION SELECT 2) AS twice WHERE coupon.id = 1", "an idempotency key's coupon exists, is its owner's, and is no other key's")]
    [InlineData("INSERT INTO idempotency_key (issuer, subject, `key`, operation, request_hash, result, created_at) VALUES ('', '1', 'k', 'chargeBalance', 'h', '{\"value\":{\"transaction\":{\"id\":2}}}', '2026-03-10')", "an idempotency key's ledger row exists, is its owner's, and is no other key's")]
    public async Task A_broken_rule_is_found(string sql, string rule)
    {
        await using (var context = _shop.CreateContext())
        {
            Assert.InRange(await context.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{").Replace("}", "}}")), 1, 2);
        }

        Assert.Contains(await _shop.AuditAsync(), v => v.StartsWith(rule + " (", StringComparison.Ordinal));
    }
}
