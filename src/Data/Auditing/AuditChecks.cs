namespace GraphCommerce.Data.Auditing;

/// <summary>A rule and the statement that finds the rows breaking it: columns Subject, Expected, Actual.</summary>
internal sealed record AuditCheck(string Rule, string Sql);

/// <summary>What must always hold, as statements that every provider understands (SQLite takes MySQL's quotes).</summary>
internal static class AuditChecks
{
    public static readonly IReadOnlyList<AuditCheck> All =
    [
        new("a ledger row's balance after is its balance before with the amount", """
            SELECT id AS Subject, balance_before + CASE transaction_type WHEN 'USE' THEN -amount ELSE amount END AS Expected, balance_after AS Actual
            FROM balance_transaction
            WHERE balance_after <> balance_before + CASE transaction_type WHEN 'USE' THEN -amount ELSE amount END
            """),
        new("a ledger row begins where the user's row before it ended", """
            SELECT id AS Subject, previous AS Expected, balance_before AS Actual
            FROM (SELECT id, balance_before, LAG(balance_after) OVER (PARTITION BY user_id ORDER BY id) AS previous FROM balance_transaction) AS chained
            WHERE previous <> balance_before
            """),
        new("a balance is what the user's last ledger row left", """
            SELECT b.user_id AS Subject, t.balance_after AS Expected, b.current_balance AS Actual
            FROM balance AS b JOIN balance_transaction AS t ON t.id = (SELECT MAX(l.id) FROM balance_transaction AS l WHERE l.user_id = b.user_id)
            WHERE b.current_balance <> t.balance_after
            """),
        new("a product's stock is what was received less what was sold and is reserved", """
            SELECT p.id AS Subject, p.received_quantity - COALESCE(taken.quantity, 0) AS Expected, p.stock_quantity AS Actual
            FROM product AS p LEFT JOIN (
                SELECT l.product_id, SUM(l.quantity) AS quantity FROM order_product AS l JOIN `order` AS o ON o.id = l.order_id
                WHERE o.status IN ('COMPLETED', 'PENDING') GROUP BY l.product_id) AS taken ON taken.product_id = p.id
            WHERE p.stock_quantity <> p.received_quantity - COALESCE(taken.quantity, 0)
            """),
        new("a product is out of stock exactly if none is left, unless it is inactive", """
            SELECT id AS Subject, CASE WHEN stock_quantity = 0 THEN 1 ELSE 0 END AS Expected, CASE status WHEN 'OUT_OF_STOCK' THEN 1 ELSE 0 END AS Actual
            FROM product
            WHERE status <> 'INACTIVE' AND (stock_quantity = 0) <> (status = 'OUT_OF_STOCK')
            """),
        new("a coupon event's issued quantity is the number of its coupons", """
            SELECT e.id AS Subject, COUNT(c.id) AS Expected, e.issued_quantity AS Actual
            FROM coupon_event AS e LEFT JOIN coupon AS c ON c.coupon_event_id = e.id
            GROUP BY e.id, e.issued_quantity HAVING e.issued_quantity <> COUNT(c.id)
            """),
        new("no coupon event issues more than it has", """
            SELECT id AS Subject, total_quantity AS Expected, issued_quantity AS Actual FROM coupon_event WHERE issued_quantity > total_quantity
            """),
        new("a coupon is used exactly if one paid or pending order holds it", """
            SELECT c.id AS Subject, COUNT(o.id) AS Expected, CASE c.status WHEN 'USED' THEN 1 ELSE 0 END AS Actual
            FROM coupon AS c LEFT JOIN `order` AS o ON o.coupon_id = c.id AND o.status IN ('COMPLETED', 'PENDING')
            GROUP BY c.id, c.status HAVING COUNT(o.id) <> CASE c.status WHEN 'USED' THEN 1 ELSE 0 END
            """),
        new("a completed order has one successful payment of its final amount", """
            SELECT o.id AS Subject, o.final_amount AS Expected, COALESCE(p.amount, -1) AS Actual
            FROM `order` AS o LEFT JOIN payment AS p ON p.order_id = o.id AND p.status = 'SUCCESS'
            WHERE o.status = 'COMPLETED' AND (p.id IS NULL OR p.amount <> o.final_amount)
            """),
        new("successful payments and ledger rows of use are the same", """
            SELECT MAX(user_id) AS Subject, SUM(paid) AS Expected, SUM(used) AS Actual
            FROM (
                SELECT o.user_id, p.balance_before, p.balance_after, 1 AS paid, 0 AS used
                FROM payment AS p JOIN `order` AS o ON o.id = p.order_id WHERE p.status = 'SUCCESS' AND p.amount > 0
                UNION ALL
                SELECT user_id, balance_before, balance_after, 0, 1 FROM balance_transaction WHERE transaction_type = 'USE') AS movement
            GROUP BY user_id, balance_before, balance_after HAVING SUM(paid) <> SUM(used)
            """),
        new("what was refunded is what failed orders had paid", """
            SELECT MAX(user_id) AS Subject, SUM(paid) AS Expected, SUM(refunded) AS Actual
            FROM (
                SELECT o.user_id, p.amount AS paid, 0 AS refunded
                FROM payment AS p JOIN `order` AS o ON o.id = p.order_id WHERE p.status = 'SUCCESS' AND o.status = 'FAILED'
                UNION ALL
                SELECT user_id, 0, amount FROM balance_transaction WHERE transaction_type = 'REFUND') AS movement
            GROUP BY user_id HAVING SUM(paid) <> SUM(refunded)
            """),
        new("a completed order has both its data transfers", """
            SELECT o.id AS Subject, 2 AS Expected, COUNT(t.id) AS Actual
            FROM `order` AS o LEFT JOIN data_transfer AS t ON t.order_id = o.id
            WHERE o.status = 'COMPLETED' GROUP BY o.id HAVING COUNT(t.id) <> 2
            """),
        new("an order's total is the sum of its lines", """
            SELECT o.id AS Subject, COALESCE(SUM(l.total_price), 0) AS Expected, o.total_amount AS Actual
            FROM `order` AS o LEFT JOIN order_product AS l ON l.order_id = o.id
            GROUP BY o.id, o.total_amount HAVING o.total_amount <> COALESCE(SUM(l.total_price), 0)
            """),
        new("an order's final amount is its total less its discount", """
            SELECT id AS Subject, total_amount - discount_amount AS Expected, final_amount AS Actual
            FROM `order` WHERE final_amount <> total_amount - discount_amount
            """),
        new("an idempotency key's order exists, is its owner's, and is no other key's", RecordedOnce("'checkout', 'placeOrder'", "$.value.order.id", "`order`")),
        new("an idempotency key's coupon exists, is its owner's, and is no other key's", RecordedOnce("'issueCoupon'", "$.value.id", "coupon")),
        new("an idempotency key's ledger row exists, is its owner's, and is no other key's",
            RecordedOnce("'chargeBalance'", "$.value.transaction.id", "balance_transaction")),
    ];

    private static string RecordedOnce(string operations, string path, string table)
        => $"""
            SELECT MAX(k.id) AS Subject, 1 AS Expected, COUNT(t.id) AS Actual
            FROM idempotency_key AS k LEFT JOIN {table} AS t ON t.id = JSON_EXTRACT(k.result, '{path}') AND t.user_id = k.subject
            WHERE k.operation IN ({operations}) AND JSON_EXTRACT(k.result, '{path}') IS NOT NULL
            GROUP BY JSON_EXTRACT(k.result, '{path}') HAVING COUNT(*) <> 1 OR COUNT(t.id) <> 1
            """;
}
